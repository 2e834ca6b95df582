using System.Linq.Expressions;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Policies;

/// <summary>One rule of a resource, as its author wrote it.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
public sealed class Rule<TRecord>
{
    private readonly Lazy<Func<TRecord, Actor, bool>> holds;
    private readonly Lazy<Func<object, Actor, bool>>? argumentsHold;
    private readonly Lazy<IReadOnlyList<RelationPath>> relations;

    private Rule(RuleScope scope, RuleKind kind, IReadOnlyList<string> names, Expression<Func<TRecord, Actor, bool>> condition, RuleSource source)
    {
        Scope = scope;
        Kind = kind;
        Names = names;
        Source = source;
        Condition = NullIsNobody.In(Inlining.In(condition), forbids: kind == RuleKind.Unless);
        holds = new(() => InMemory.Compile(Condition));
        relations = new(() => RelationPaths.In(Condition));
    }

    private Rule(RuleKind kind, string action, LambdaExpression arguments, ParameterExpression verdict, RuleSource source)
        : this(RuleScope.Run, kind, [action], OverRecord(verdict), source)
    {
        Verdict = verdict;
        argumentsHold = new(() => ArgumentCondition.Compile(arguments));
    }

    /// <summary>What it is about.</summary>
    public RuleScope Scope { get; }

    /// <summary>What it means that it holds.</summary>
    public RuleKind Kind { get; }

    /// <summary>The actions or fields that it names; empty where the scope names none.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Its text and place.</summary>
    public RuleSource Source { get; }

    /// <summary>
    /// The condition over record and actor, unbound; a comparison with something that the actor does not have is false.
    /// A rule over arguments is a free parameter here, see <see cref="IsOverArguments"/>.
    /// </summary>
    public Expression<Func<TRecord, Actor, bool>> Condition { get; }

    /// <summary>Whether the rule is over the arguments of an action, which SQL never sees.</summary>
    public bool IsOverArguments => Verdict is not null;

    /// <summary>Stands for the verdict of a rule over arguments in <see cref="Condition"/>.</summary>
    internal ParameterExpression? Verdict { get; }

    /// <summary>The relations that the rule follows from the record.</summary>
    internal IReadOnlyList<RelationPath> Relations => relations.Value;

    /// <summary>Whether it has a say when the action is run.</summary>
    public bool CoversAction(string action) =>
        Scope is RuleScope.RunAnything or RuleScope.Anything || (Scope == RuleScope.Run && Names.Contains(action));

    /// <summary>Whether it has a say when the field is read.</summary>
    public bool CoversField(string property) => Scope == RuleScope.Anything || (Scope == RuleScope.ReadField && Names.Contains(property));

    /// <summary>Whether it has a say when a record is read.</summary>
    public bool CoversRead => Scope is RuleScope.Read or RuleScope.Anything;

    internal static Rule<TRecord> OfActor(RuleScope scope, RuleKind kind, IReadOnlyList<string> names, Expression<Func<Actor, bool>> condition, RuleSource source) =>
        new(scope, kind, names, Expression.Lambda<Func<TRecord, Actor, bool>>(condition.Body, Expression.Parameter(typeof(TRecord), "record"), condition.Parameters[0]), source);

    internal static Rule<TRecord> OfRecord(
        RuleScope scope, RuleKind kind, IReadOnlyList<string> names, Expression<Func<TRecord, Actor, bool>> condition, RuleSource source) =>
        new(scope, kind, names, condition, source);

    internal static Rule<TRecord> OfArguments(RuleKind kind, string action, LambdaExpression condition, RuleSource source) =>
        new(kind, action, condition, Expression.Parameter(typeof(bool), "arguments"), source);

    /// <summary>Whether it holds for a record in memory, whose relations are loaded.</summary>
    internal bool Holds(TRecord record, Actor actor, object? command) =>
        argumentsHold is null ? holds.Value(record, actor) : ArgumentsHold(actor, command, whenUnknown: Kind == RuleKind.Unless);

    /// <summary>Whether a rule over arguments holds.</summary>
    internal bool ArgumentsHold(Actor actor, object? command, bool whenUnknown) =>
        command is null ? whenUnknown : argumentsHold!.Value(command, actor);

    private static Expression<Func<TRecord, Actor, bool>> OverRecord(Expression verdict) =>
        Expression.Lambda<Func<TRecord, Actor, bool>>(verdict, Expression.Parameter(typeof(TRecord), "record"), Expression.Parameter(typeof(Actor), "actor"));
}
