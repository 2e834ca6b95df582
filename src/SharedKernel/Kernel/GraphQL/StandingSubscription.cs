using System.Linq.Expressions;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Live;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The subscription to the records for which a condition holds: those of now, then each that joins them.</summary>
public static class StandingSubscription
{
    /// <summary>Adds the subscription.</summary>
    /// <param name="type">The resource's type.</param>
    /// <param name="name">The field.</param>
    /// <param name="description">What it sends.</param>
    /// <param name="condition">What holds for the records that a subscriber is sent; it may refuse the subscriber.</param>
    /// <param name="on">The resource whose changes are a reason to look again.</param>
    /// <param name="after">The actions whose changes are; none stands for all.</param>
    public static ResourceType<TRecord> Subscription<TRecord>(
        this ResourceType<TRecord> type, string name, string description, Func<Actor, Expression<Func<TRecord, bool>>> condition, string on, params string[] after)
        where TRecord : class, IResource<TRecord>
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(condition);
        type.Schema.Subscriptions.AddField(new FieldType
        {
            Name = name,
            Description = description,
            ResolvedType = new NonNullGraphType(type),
            Resolver = new FuncFieldResolver<Row>(context => (Row)context.Source!),
            StreamResolver = new SourceStreamResolver<Row>(context =>
            {
                var actor = Subscriber.Of(context);
                RuleBook<TRecord>.DemandRead(actor);
                condition(actor);
                return new Stream<Row>(cancellation => Rows(context, cancellation));
            }),
        });
        return type;

        IAsyncEnumerable<Row> Rows(IResolveFieldContext context, CancellationToken cancellation)
        {
            // Listen first: what changes while those of now are read is heard of.
            var live = context.RequestServices!.GetRequiredService<LiveEvents>().Listen(cancellation);
            return new Standing<TRecord>(type, context, condition).Rows(live.Where(change => change.Resource == on && (after.Length == 0 || after.Contains(change.Action))), cancellation);
        }
    }
}
