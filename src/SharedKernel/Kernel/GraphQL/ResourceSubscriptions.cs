using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Live;
using Knowledge.Kernel.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The subscription of a resource.</summary>
public static class ResourceSubscriptions
{
    private const int MostActions = 100;
    private const int LongestAction = 64;

    /// <summary>Adds a subscription that sends each record that changes, as the subscriber may see it.</summary>
    public static ResourceType<TRecord> Changes<TRecord>(this ResourceType<TRecord> type, string name)
        where TRecord : class, IResource<TRecord>
    {
        ArgumentNullException.ThrowIfNull(type);
        type.Schema.Subscriptions.AddField(new FieldType
        {
            Name = name,
            Description = $"Each {type.Name} that you may see, when it was made or has changed.",
            ResolvedType = new NonNullGraphType(type),
            Arguments = new QueryArguments(
                new QueryArgument(type.Schema.Types.For(typeof(Guid), nullable: true)) { Name = "id", Description = "Only this record." },
                new QueryArgument(type.Schema.Types.For(typeof(IReadOnlyList<string>), nullable: true))
                {
                    Name = "actions",
                    Description = $"Only when one of these actions changed it, such as the method that mutations are named after; {MostActions} at most.",
                }),
            Resolver = new FuncFieldResolver<Row>(context => (Row)context.Source!),
            StreamResolver = new SourceStreamResolver<Row>(context =>
            {
                // Read now, so that a mistake is refused before anybody waits.
                var actions = Actions(context);
                return new Stream<Row>(cancellation => Read(type, context, actions, cancellation));
            }),
        });
        return type;
    }

    private static HashSet<string>? Actions(IResolveFieldContext context) => context.GetArgument<List<string>?>("actions") switch
    {
        null => null,
        { Count: 0 or > MostActions } => throw new Refusal(FailureCode.Invalid, $"'actions' takes 1 to {MostActions} names. Leave it out to hear of every action.", "actions"),
        var names => names.TrueForAll(name => name.Length is > 0 and <= LongestAction)
            ? [.. names]
            : throw new Refusal(FailureCode.Invalid, $"A name in 'actions' has 1 to {LongestAction} characters.", "actions"),
    };

    private static IAsyncEnumerable<Row> Read<TRecord>(
        ResourceType<TRecord> type, IResolveFieldContext context, HashSet<string>? actions, CancellationToken cancellation)
        where TRecord : class, IResource<TRecord>
    {
        var live = context.RequestServices!.GetRequiredService<LiveEvents>().Listen(cancellation);
        var wanted = context.GetArgument<Guid?>("id");
        var selected = SelectedField.Of(context);
        return Rows();

        async IAsyncEnumerable<Row> Rows()
        {
            await foreach (var change in live)
            {
                if (change.Resource == type.Name && (wanted is null || wanted == change.RecordId)
                    && actions?.Contains(change.Action) != false && await type.Row(context, change.RecordId, selected) is { } row)
                    yield return row;
            }
        }
    }
}
