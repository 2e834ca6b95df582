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
        type.Schema.Subscriptions.AddField(new FieldType
        {
            Name = name,
            Description = $"Each {type.Name} that you may see, when it was made or has changed.",
            ResolvedType = new NonNullGraphType(type),
            Arguments = new QueryArguments(new QueryArgument(type.Schema.Types.For(typeof(Guid), nullable: true)) { Name = "id", Description = "Only this record." }),
            Resolver = new FuncFieldResolver<Row>(context => (Row)context.Source!),
            StreamResolver = new SourceStreamResolver<Row>(context =>
            {
                RuleBook<TRecord>.DemandRead(context.RequestServices!.GetRequiredService<CurrentActor>().Actor);
                return new Stream<Row>(cancellation => Read(type, context, cancellation));
            }),
        });
        return type;
    }

    private static IAsyncEnumerable<Row> Read<TRecord>(ResourceType<TRecord> type, IResolveFieldContext context, CancellationToken cancellation)
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
                if (change.Resource != type.Name || (wanted is not null && wanted != change.RecordId))
                    continue;
                await Renew(context, cancellation);
                if (await type.Row(context, change.RecordId, selected) is { } row)
                    yield return row;
            }
        }
    }

    /// <summary>A subscription outlives what its subscriber was given when it began.</summary>
    private static async Task Renew(IResolveFieldContext context, CancellationToken cancellation)
    {
        var current = context.RequestServices!.GetRequiredService<CurrentActor>();
        current.Actor = await context.RequestServices!.GetRequiredService<IStanding>().Of(current.Actor, cancellation);
    }
}
