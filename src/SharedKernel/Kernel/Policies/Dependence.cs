using System.Linq.Expressions;

namespace Knowledge.Kernel.Policies;

/// <summary>Finds the parameters that an expression takes from outside of itself.</summary>
internal sealed class Dependence : ExpressionVisitor
{
    private readonly HashSet<ParameterExpression> free = [];
    private readonly HashSet<ParameterExpression> own = [];

    /// <summary>Whether the expression depends on this parameter and on no other.</summary>
    public static bool IsOn(Expression expression, ParameterExpression parameter) => Of(expression) is var found && found.Count == 1 && found.Contains(parameter);

    public static IReadOnlySet<ParameterExpression> Of(Expression expression)
    {
        var dependence = new Dependence();
        dependence.Visit(expression);
        dependence.free.ExceptWith(dependence.own);
        return dependence.free;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        free.Add(node);
        return node;
    }

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        own.UnionWith(node.Parameters);
        return base.VisitLambda(node);
    }
}
