using System.Linq.Expressions;

namespace Knowledge.Kernel.Policies;

/// <summary>Finds, in a comparison, the values of the actor that may be absent, such as <c>actor.UserId</c>.</summary>
internal sealed class AbsentValues : ExpressionVisitor
{
    private readonly ParameterExpression actor;
    private readonly List<Expression> found = [];

    private AbsentValues(ParameterExpression actor) => this.actor = actor;

    public static IReadOnlyList<Expression> In(Expression comparison, ParameterExpression actor)
    {
        var values = new AbsentValues(actor);
        values.Visit(comparison);
        return values.found;
    }

    public override Expression? Visit(Expression? node)
    {
        // An author who writes what to take instead has thought of the absence.
        if (node is null || (node.NodeType == ExpressionType.Coalesce && !IsAbsentable(node)))
            return node;
        if (!IsAbsentable(node) || !Dependence.IsOn(node, actor))
            return base.Visit(node);
        found.Add(node);
        return node;
    }

    /// <summary>The condition of a list has comparisons of its own.</summary>
    protected override Expression VisitLambda<T>(Expression<T> node) => node;

    /// <summary>What is only converted to be compared, such as <c>actor.UserId.Value</c>, was absent before that or not at all.</summary>
    private static bool IsAbsentable(Expression node) =>
        Nullable.GetUnderlyingType(node.Type) is not null
        && !(node is UnaryExpression { NodeType: ExpressionType.Convert } converted && Nullable.GetUnderlyingType(converted.Operand.Type) is null);
}
