using System.Collections.Concurrent;
using System.Linq.Expressions;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Policies;

/// <summary>The rules of a resource, read once from its declaration.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
/// <remarks>
/// A condition is given in two forms: over record and actor, for a compiler that makes the actor's values parameters of its own,
/// and bound to one actor, for Entity Framework. Null means all records, the constant false means none.
/// </remarks>
public static class RuleBook<TRecord>
    where TRecord : class, IResource<TRecord>
{
    /// <summary>All rules, in the order of their declaration.</summary>
    public static IReadOnlyList<Rule<TRecord>> Rules { get; } = Declared();

    private static readonly ConcurrentDictionary<string, RuleSet<TRecord>> Actions = new();
    private static readonly ConcurrentDictionary<string, RuleSet<TRecord>> Fields = new();
    private static readonly Rule<TRecord>[] Gates = [.. Rules.Where(rule => rule.Scope == RuleScope.Read && rule.Kind == RuleKind.OnlyIf)];
    private static readonly Lazy<RuleSet<TRecord>> Reading = new(() =>
        new([.. Rules.Where(rule => rule.CoversRead), GrantRule.For<TRecord>(RuleScope.Read, ActorGrant.Reading)]));

    /// <summary>The rules of one scope, in the order of their declaration.</summary>
    public static IReadOnlyList<Rule<TRecord>> RulesOf(RuleScope scope) => [.. Rules.Where(rule => rule.Scope == scope)];

    /// <summary>The condition under which the actor may read a record, unbound.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="onDeleted">Whether destroyed records are meant, and no others.</param>
    public static Expression<Func<TRecord, Actor, bool>>? ReadCondition(Actor actor, bool onDeleted = false) =>
        Reach<TRecord>.OfReading(actor) ? Presence<TRecord>.Limit(Condition(Reading.Value, actor), onDeleted) : Reach<TRecord>.Nothing;

    /// <summary>The condition under which the actor may run the action on a record, unbound.</summary>
    /// <param name="action">The action's method name.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="command">The action's message; without one, rules over arguments allow nothing.</param>
    public static Expression<Func<TRecord, Actor, bool>>? RunCondition(string action, Actor actor, object? command = null) =>
        Allowing(action, actor, command);

    /// <summary>The condition under which the actor may read a field of a record that it may read, unbound; null when always.</summary>
    public static Expression<Func<TRecord, Actor, bool>>? FieldReadable(string property, Actor actor) =>
        HasFieldRules(property) ? Condition(Showing(property), actor) : null;

    /// <summary>Whether rules say who may read the field; its GraphQL type is nullable then.</summary>
    public static bool HasFieldRules(string property) => !Showing(property).IsEmpty;

    /// <summary>The condition under which the actor may read a record, for a SQL <c>WHERE</c>.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="onDeleted">Whether destroyed records are meant, and no others.</param>
    public static Expression<Func<TRecord, bool>>? Readable(Actor actor, bool onDeleted = false) =>
        ActorBinding.Bind(ReadCondition(actor, onDeleted), actor);

    /// <summary>The condition under which the actor may run the action on a record.</summary>
    /// <param name="action">The action's method name.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="command">The action's message; without one, rules over arguments allow nothing.</param>
    /// <param name="onDeleted">Whether destroyed records are meant, and no others.</param>
    public static Expression<Func<TRecord, bool>>? Runnable(string action, Actor actor, object? command = null, bool onDeleted = false) =>
        ActorBinding.Bind(Presence<TRecord>.Limit(RunCondition(action, actor, command), onDeleted), actor);

    /// <summary>False when the actor is rejected from reading at all by an <c>OnlyIf</c>.</summary>
    public static bool CouldRead(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Gates.Length == 0
            || actor.IsSystem
            || Array.TrueForAll(Gates, gate => HoldsForActor(gate, actor))
            || RulesOf(RuleScope.Anything).Any(rule => HoldsForActor(rule, actor))
            || actor.IsGrantedSomewhere(TRecord.Facts.Name, ActorGrant.Reading);
    }

    /// <summary>Refuses a read at the top, where rows that may not be read are otherwise just not there.</summary>
    /// <exception cref="Refusal">The actor is rejected by an <c>OnlyIf</c>.</exception>
    public static void DemandRead(Actor actor)
    {
        if (!CouldRead(actor))
            throw Refusal.Forbidden("read", TRecord.Facts.Name, actor);
    }

    /// <summary>False when no rule could allow the action to the actor, whatever the record.</summary>
    /// <param name="action">The action's method name.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="command">The action's message; without one, the arguments count as those that allow most.</param>
    public static bool CouldRun(string action, Actor actor, object? command = null)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Allowing(action, actor, command, hopeful: true) is not { Body: ConstantExpression { Value: false } };
    }

    /// <summary>Whether the actor may run the action on a record that is in memory, such as one just made.</summary>
    public static bool MayRun(string action, Actor actor, TRecord record, object? command = null)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsSystem || Reach<TRecord>.OfActing(actor) && Running(action).Decide(rule => rule.Holds(record, actor, command)).IsAllowed;
    }

    /// <summary>Whether rules look at the arguments of the action, so that one verdict does not do for many messages.</summary>
    internal static bool LooksAtArguments(string action) => Running(action).Rules.Any(rule => rule.IsOverArguments);

    /// <summary>The condition for a first look, before the arguments are known: they count as those that allow most.</summary>
    internal static Expression<Func<TRecord, bool>>? PerhapsRunnable(string action, Actor actor, bool onDeleted = false) =>
        ActorBinding.Bind(Presence<TRecord>.Limit(Allowing(action, actor, hopeful: true), onDeleted), actor);

    /// <summary>Whether the action is allowed whatever the record, with arguments that allow most.</summary>
    internal static bool PerhapsOpen(string action, Actor actor) => Allowing(action, actor, hopeful: true) is null;

    /// <summary>The relations that must be loaded before <see cref="MayRun"/> can judge a record that was just made.</summary>
    internal static IEnumerable<RelationPath> Relations(string action) => Running(action).Rules.SelectMany(rule => rule.Relations).DistinctBy(path => string.Join('.', path.Names));

    /// <summary>The rules that have a say in an action, or in reading.</summary>
    internal static RuleSet<TRecord> Concerning(string action) => action == ActorGrant.Reading ? Reading.Value : Running(action);

    /// <summary>The rules that have a say in reading a field of a record that may be read.</summary>
    internal static RuleSet<TRecord> ConcerningField(string property) => Showing(property);

    private static Expression<Func<TRecord, Actor, bool>>? Allowing(string action, Actor actor, object? command = null, bool hopeful = false) =>
        Reaches(actor, command) ? Condition(Running(action), actor, command, hopeful) : Reach<TRecord>.Nothing;

    /// <remarks>A query needs no more of a token than reading does.</remarks>
    private static bool Reaches(Actor actor, object? command) =>
        Reach<TRecord>.OfActing(actor) || (command is ICall { IsQuery: true } && Reach<TRecord>.OfReading(actor));

    private static RuleSet<TRecord> Running(string action) => Actions.GetOrAdd(
        action, name => new([.. Rules.Where(rule => rule.CoversAction(name)), GrantRule.For<TRecord>(RuleScope.Run, name)]));

    private static RuleSet<TRecord> Showing(string property) => Fields.GetOrAdd(property, name => new(Rules.Where(rule => rule.CoversField(name))));

    private static Expression<Func<TRecord, Actor, bool>>? Condition(RuleSet<TRecord> rules, Actor actor, object? command = null, bool hopeful = false)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsSystem || rules.Condition.For(actor, command, hopeful) is not { Body: not ConstantExpression { Value: true } } rest ? null : rest;
    }

    private static bool HoldsForActor(Rule<TRecord> rule, Actor actor) => rule.Holds(null!, actor, null);

    private static IReadOnlyList<Rule<TRecord>> Declared()
    {
        var policies = new Policies<TRecord>();
        TRecord.Policies(policies);
        return policies.Rules;
    }
}
