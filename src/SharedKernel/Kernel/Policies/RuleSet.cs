using System.Linq.Expressions;
using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.Policies;

/// <summary>The rules that have a say in one thing, in the order in which they are asked, and how their answers make one.</summary>
internal sealed class RuleSet<TRecord>
{
    private readonly IReadOnlyList<Rule<TRecord>> rules;
    private readonly Lazy<ActorCondition<TRecord>> condition;

    public RuleSet(IEnumerable<Rule<TRecord>> rules)
    {
        this.rules = [.. rules.OrderBy(rule => rule.Kind)];
        IsEmpty = this.rules.All(rule => rule.Scope == RuleScope.Anything);
        condition = new(() => new ActorCondition<TRecord>(Join(), this.rules));
    }

    public IReadOnlyList<Rule<TRecord>> Rules => rules;

    /// <summary>The same as <see cref="Decide"/>, as an expression over record and actor.</summary>
    public ActorCondition<TRecord> Condition => condition.Value;

    /// <summary>Whether nothing is said of it.</summary>
    public bool IsEmpty { get; }

    /// <summary>The verdict, and the rule that decided it; null when it is refused because no rule allows it.</summary>
    public (bool IsAllowed, Rule<TRecord>? Decider) Decide(Func<Rule<TRecord>, bool> holds)
    {
        if (Of(RuleKind.Bypass).FirstOrDefault(holds) is { } bypass)
            return (true, bypass);
        if (Of(RuleKind.Unless).FirstOrDefault(holds) is { } forbidding)
            return (false, forbidding);
        var unmet = Of(RuleKind.OnlyIf).FirstOrDefault(rule => !holds(rule));
        var allowing = Of(AllowingKind).FirstOrDefault(holds);
        if (unmet is null && allowing is not null)
            return (true, allowing);
        return Of(RuleKind.Grant).FirstOrDefault(holds) is { } grant ? (true, grant) : (false, unmet);
    }

    /// <summary>Without an If, who meets every OnlyIf may.</summary>
    private RuleKind AllowingKind => Of(RuleKind.If).Any() ? RuleKind.If : RuleKind.OnlyIf;

    private IEnumerable<Rule<TRecord>> Of(RuleKind kind) => rules.Where(rule => rule.Kind == kind);

    private Expression<Func<TRecord, Actor, bool>> Join()
    {
        var (record, actor) = (Expression.Parameter(typeof(TRecord), "record"), Expression.Parameter(typeof(Actor), "actor"));
        Expression Any(RuleKind kind) => Bodies(kind).Aggregate((Expression)Expression.Constant(false), Expression.OrElse);
        Expression All(RuleKind kind) => Bodies(kind).Aggregate((Expression)Expression.Constant(true), Expression.AndAlso);
        IEnumerable<Expression> Bodies(RuleKind kind) => Of(kind).Select(rule => Put(rule.Condition, record, actor));

        var allowed = Expression.AndAlso(All(RuleKind.OnlyIf), Any(AllowingKind));
        var granted = Expression.OrElse(allowed, Any(RuleKind.Grant));
        var body = Expression.OrElse(Any(RuleKind.Bypass), Expression.AndAlso(Expression.Not(Any(RuleKind.Unless)), granted));
        return Expression.Lambda<Func<TRecord, Actor, bool>>(body, record, actor);
    }

    private static Expression Put(LambdaExpression rule, Expression record, Expression actor) =>
        new Substitution(rule.Parameters[1], actor).Visit(new Substitution(rule.Parameters[0], record).Visit(rule.Body));
}
