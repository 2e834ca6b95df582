using System.Linq.Expressions;

namespace Knowledge.Kernel.Policies;

/// <summary>
/// Makes comparisons safe against an actor who lacks what they compare with: <c>record.OwnerId == actor.UserId</c> must not hold
/// because neither a record without an owner nor a node has one.
/// </summary>
/// <remarks>
/// Such a comparison is false. In a rule that allows it is false under a negation too: what is not known of somebody allows
/// nothing. In a rule that forbids, and in the condition of a list's <c>Any</c>, nobody is equal to nobody and unlike everybody.
/// </remarks>
internal sealed class NullIsNobody : ExpressionVisitor
{
    private readonly ParameterExpression actor;
    private readonly bool forbids;
    private bool isNegated;
    private int depth;

    private NullIsNobody(ParameterExpression actor, bool forbids)
    {
        this.actor = actor;
        this.forbids = forbids;
    }

    /// <summary>The rule, whose last parameter is the actor, with its comparisons guarded.</summary>
    public static Expression<TDelegate> In<TDelegate>(Expression<TDelegate> rule, bool forbids)
    {
        var body = new NullIsNobody(rule.Parameters[^1], forbids).Visit(rule.Body)!;
        return Expression.Lambda<TDelegate>(body, rule.Parameters);
    }

    public override Expression? Visit(Expression? node) => node switch
    {
        null => null,
        UnaryExpression { NodeType: ExpressionType.Not } not when not.Type == typeof(bool) => Negated(not),
        _ when Predicates.IsLeaf(node) => Guarded(node, base.Visit(node)!),
        _ => base.Visit(node),
    };

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        depth++;
        var visited = base.VisitLambda(node);
        depth--;
        return visited;
    }

    private UnaryExpression Negated(UnaryExpression not)
    {
        isNegated = !isNegated;
        var operand = Visit(not.Operand)!;
        isNegated = !isNegated;
        return Expression.Not(operand);
    }

    private Expression Guarded(Expression original, Expression visited)
    {
        var others = Dependence.Of(original);
        var unknown = others.Count == 1 || !others.Contains(actor) ? [] : AbsentValues.In(original, actor);
        return unknown.Aggregate(visited, (guarded, value) => HoldsForNobody(original)
            ? Expression.OrElse(Expression.Equal(value, Nothing(value)), guarded)
            : Expression.AndAlso(Expression.NotEqual(value, Nothing(value)), guarded));
    }

    private bool HoldsForNobody(Expression comparison) =>
        forbids || depth > 0 ? comparison.NodeType == ExpressionType.NotEqual : isNegated;

    private static ConstantExpression Nothing(Expression value) => Expression.Constant(null, value.Type);
}
