using System.Linq.Expressions;
using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.Sql;

/// <summary>What an expression needs from outside itself.</summary>
internal sealed class Dependencies : ExpressionVisitor
{
    private readonly List<ParameterExpression> free = [];
    private readonly HashSet<ParameterExpression> bound = [];

    /// <summary>Whether it says something about the actor.</summary>
    public bool OnActor => free.Exists(parameter => parameter.Type == typeof(Actor));

    /// <summary>Whether it needs nothing at all.</summary>
    public bool IsClosed => free.Count == 0;

    /// <summary>Whether it needs the actor at most.</summary>
    public bool IsClosedOverActor => free.TrueForAll(parameter => parameter.Type == typeof(Actor));

    public static Dependencies Of(Expression expression)
    {
        var found = new Dependencies();
        found.Visit(expression);
        return found;
    }

    /// <summary>The parameter that stands for the actor, if the expression has one.</summary>
    public static ParameterExpression? Actor(Expression expression) => Of(expression).free.Find(parameter => parameter.Type == typeof(Actor));

    public bool OnRecord(Func<ParameterExpression, bool> isRecord) => free.Exists(parameter => isRecord(parameter));

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        bound.UnionWith(node.Parameters);
        return base.VisitLambda(node);
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        if (!bound.Contains(node))
            free.Add(node);
        return node;
    }
}
