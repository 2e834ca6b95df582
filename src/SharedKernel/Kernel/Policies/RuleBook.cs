using System.Linq.Expressions;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Policies;

/// <summary>The rules of a resource, read once from its declaration.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
public static class RuleBook<TRecord>
    where TRecord : class, IResource<TRecord>
{
    private static readonly IReadOnlyList<Rule<TRecord>> Rules = Read();

    /// <summary>The condition under which the actor may read a record, for a SQL <c>WHERE</c>; null when all records may be read.</summary>
    public static Expression<Func<TRecord, bool>>? Readable(Actor actor, bool onDeleted = false) =>
        Presence.Limit(Condition(actor, rule => rule.Scope == RuleScope.Read), onDeleted);

    /// <summary>The condition under which the actor may run the action on a record; null when on all of them.</summary>
    public static Expression<Func<TRecord, bool>>? Runnable(string action, Actor actor, bool onDeleted = false) =>
        Presence.Limit(Condition(actor, rule => rule.Covers(action)), onDeleted);

    /// <summary>False when no rule could allow the action to the actor, whatever the record.</summary>
    public static bool CouldRun(string action, Actor actor) =>
        actor.IsSystem || Rules.Any(rule => rule.Covers(action) && (rule.Record is not null || rule.AllowsActor(actor)));

    /// <summary>Whether the actor may run the action on a record that is in memory, such as one just made.</summary>
    public static bool MayRun(string action, Actor actor, TRecord record) =>
        actor.IsSystem || Rules.Any(rule => rule.Covers(action) && (rule.AllowsActor(actor) || rule.AllowsRecord(record, actor)));

    /// <summary>The relations that must be loaded before <see cref="MayRun"/> can judge a record that was just made.</summary>
    internal static IEnumerable<IReadOnlyList<string>> Relations(string action) =>
        Rules.Where(rule => rule.Covers(action)).SelectMany(rule => rule.Relations);

    private static Expression<Func<TRecord, bool>>? Condition(Actor actor, Func<Rule<TRecord>, bool> concerns)
    {
        var relevant = Rules.Where(concerns).ToList();
        if (actor.IsSystem || relevant.Exists(rule => rule.AllowsActor(actor)))
            return null;
        var bound = relevant.Where(rule => rule.Record is not null).Select(rule => ActorBinding.Bind(rule.Record!, actor));
        return bound.Aggregate((Expression<Func<TRecord, bool>>?)null, (sum, next) => sum is null ? next : sum.Or(next)) ?? (_ => false);
    }

    private static IReadOnlyList<Rule<TRecord>> Read()
    {
        var policies = new Policies<TRecord>();
        TRecord.Policies(policies);
        return policies.Rules;
    }
}
