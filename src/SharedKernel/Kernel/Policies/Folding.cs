using System.Linq.Expressions;

namespace Knowledge.Kernel.Policies;

/// <summary>Puts verdicts into a condition and takes out what they decide.</summary>
internal sealed class Folding(IReadOnlyDictionary<Expression, bool> verdicts) : ExpressionVisitor
{
    public override Expression? Visit(Expression? node) =>
        node is not null && verdicts.TryGetValue(node, out var verdict) ? Expression.Constant(verdict) : base.Visit(node);

    protected override Expression VisitBinary(BinaryExpression node)
    {
        var joins = node.Type == typeof(bool) ? node.NodeType : ExpressionType.Default;
        if (joins is not (ExpressionType.AndAlso or ExpressionType.OrElse or ExpressionType.And or ExpressionType.Or))
            return base.VisitBinary(node);
        var (left, right) = (Visit(node.Left)!, Visit(node.Right)!);
        var decides = joins is ExpressionType.OrElse or ExpressionType.Or;
        return (Known(left), Known(right)) switch
        {
            ({ } known, _) => known == decides ? left : right,
            (_, { } known) => known == decides ? right : left,
            _ => node.Update(left, node.Conversion, right),
        };
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        var visited = base.VisitUnary(node);
        return visited is UnaryExpression { NodeType: ExpressionType.Not } not && Known(not.Operand) is { } known ? Expression.Constant(!known) : visited;
    }

    protected override Expression VisitConditional(ConditionalExpression node) => Visit(node.Test) is var test && Known(test!) is { } known
        ? Visit(known ? node.IfTrue : node.IfFalse)!
        : node.Update(test!, Visit(node.IfTrue)!, Visit(node.IfFalse)!);

    /// <summary>No entry of a list meets what nothing meets.</summary>
    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var visited = (MethodCallExpression)base.VisitMethodCall(node);
        var isAny = visited.Method.Name == nameof(Enumerable.Any) && (visited.Method.DeclaringType == typeof(Enumerable) || visited.Method.DeclaringType == typeof(Queryable));
        return isAny && visited.Arguments.Count == 2 && visited.Arguments[1] is LambdaExpression { Body: ConstantExpression { Value: false } }
            ? Expression.Constant(false)
            : visited;
    }

    private static bool? Known(Expression node) => node is ConstantExpression { Value: bool known } ? known : null;
}
