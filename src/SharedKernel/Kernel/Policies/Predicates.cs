using System.Linq.Expressions;

namespace Knowledge.Kernel.Policies;

/// <summary>Tells the comparisons in a condition from what joins them.</summary>
internal static class Predicates
{
    /// <summary>Whether the expression is a truth value of its own, not joined from others.</summary>
    public static bool IsLeaf(Expression node) =>
        node.Type == typeof(bool)
        && node.NodeType is not (ExpressionType.AndAlso or ExpressionType.OrElse or ExpressionType.And or ExpressionType.Or
            or ExpressionType.Not or ExpressionType.Conditional or ExpressionType.Constant or ExpressionType.Parameter);
}
