using System.Linq.Expressions;

namespace Knowledge.Kernel.Policies;

/// <summary>Runs a condition on a record in memory with the meaning that it has in SQL.</summary>
internal sealed class InMemory : ExpressionVisitor
{
    private InMemory()
    {
    }

    public static TDelegate Compile<TDelegate>(Expression<TDelegate> condition)
        where TDelegate : Delegate => Expression.Lambda<TDelegate>(new InMemory().Visit(condition.Body)!, condition.Parameters).Compile();

    /// <summary>A comparison through a relation that points to nothing is with nothing: unequal to everything, and nothing else.</summary>
    public override Expression? Visit(Expression? node)
    {
        if (node is null || !Predicates.IsLeaf(node))
            return base.Visit(node);
        var absent = Expression.Constant(node.NodeType == ExpressionType.NotEqual);
        return Expression.TryCatch(
            base.Visit(node)!,
            Expression.Catch(typeof(NullReferenceException), absent),
            Expression.Catch(typeof(InvalidOperationException), absent));
    }
}
