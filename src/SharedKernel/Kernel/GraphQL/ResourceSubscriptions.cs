using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Live;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The subscription of a resource.</summary>
public static class ResourceSubscriptions
{
    /// <summary>Adds a subscription that sends each record that changes, as the subscriber may see it.</summary>
    public static ResourceType<TRecord> Changes<TRecord>(this ResourceType<TRecord> type, string name)
        where TRecord : class, IResource<TRecord>
    {
        ArgumentNullException.ThrowIfNull(type);
        var arguments = ArgumentsOf(type);
        type.Schema.Subscriptions.AddField(new FieldType
        {
            Name = name,
            Description = $"Each {type.Name} that you may see, when it was made or has changed.",
            ResolvedType = new NonNullGraphType(type),
            Arguments = arguments,
            Resolver = new FuncFieldResolver<Row>(context => (Row)context.Source!),
            StreamResolver = new SourceStreamResolver<Row>(context =>
            {
                RuleBook<TRecord>.DemandRead(Subscriber.Of(context));

                // Read now, so that a mistake is refused before anybody waits.
                var wanted = Wanted.Of(context, arguments);
                return new Stream<Row>(cancellation => Read(type, context, wanted, cancellation));
            }),
        });
        return type;
    }

    private static QueryArguments ArgumentsOf(ResourceType type) => new(
        new QueryArgument(type.Schema.Types.For(typeof(Guid), nullable: true)) { Name = "id", Description = "Only this record." },
        new QueryArgument(type.Filter) { Name = "filter", Description = "Only records that meet this after the change." },
        new QueryArgument(type.Schema.Types.For(typeof(IReadOnlyList<string>), nullable: true))
        {
            Name = "actions",
            Description = $"Only when one of these actions changed it, such as the method that mutations are named after; {Wanted.MostActions} at most.",
        });

    private static IAsyncEnumerable<Row> Read<TRecord>(
        ResourceType<TRecord> type, IResolveFieldContext context, Wanted wanted, CancellationToken cancellation)
        where TRecord : class, IResource<TRecord>
    {
        var live = context.RequestServices!.GetRequiredService<LiveEvents>().Listen(cancellation);
        var selected = SelectedField.Of(context);
        return Rows();

        async IAsyncEnumerable<Row> Rows()
        {
            await foreach (var change in live)
            {
                if (change.Resource != type.Name || !wanted.Mentions(change))
                    continue;
                await Subscriber.Renew(context, cancellation);
                if (await type.Row(context, change.RecordId, selected, wanted.Filter) is { } row)
                    yield return row;
            }
        }
    }

    /// <summary>Which changes a subscriber wants to hear of.</summary>
    private sealed record Wanted(Guid? Id, HashSet<string>? Actions, object? Filter)
    {
        public const int MostActions = 100;
        private const int LongestAction = 64;

        public static Wanted Of(IResolveFieldContext context, QueryArguments declared)
        {
            var given = SelectedField.Of(context).Arguments(declared);
            return new(given.TryGetValue("id", out var id) ? (Guid?)id : null, Names(context.GetArgument<List<string>?>("actions")), given.TryGetValue("filter", out var filter) ? filter : null);
        }

        public bool Mentions(LiveEvent change) => (Id is null || Id == change.RecordId) && Actions?.Contains(change.Action) != false;

        private static HashSet<string>? Names(List<string>? actions) => actions switch
        {
            null => null,
            { Count: 0 or > MostActions } => throw new Refusal(FailureCode.Invalid, $"'actions' takes 1 to {MostActions} names. Leave it out to hear of every action.", "actions"),
            var names => names.TrueForAll(name => name.Length is > 0 and <= LongestAction)
                ? [.. names]
                : throw new Refusal(FailureCode.Invalid, $"A name in 'actions' has 1 to {LongestAction} characters.", "actions"),
        };
    }
}
