using System.Linq.Expressions;
using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.Policies;

/// <summary>Finds what a condition asks of the actor alone, and can be answered before any record is read.</summary>
internal sealed class ActorQuestions : ExpressionVisitor
{
    private readonly ParameterExpression actor;
    private readonly Dictionary<Expression, Func<Actor, bool>> found = [];

    private ActorQuestions(ParameterExpression actor) => this.actor = actor;

    public static IReadOnlyDictionary<Expression, Func<Actor, bool>> In(Expression condition, ParameterExpression actor)
    {
        var questions = new ActorQuestions(actor);
        questions.Visit(condition);
        return questions.found;
    }

    public override Expression? Visit(Expression? node)
    {
        if (node is null || node.Type != typeof(bool) || node is ParameterExpression or ConstantExpression || !Dependence.IsOn(node, actor))
            return base.Visit(node);
        found[node] = InMemory.Compile(Expression.Lambda<Func<Actor, bool>>(node, actor));
        return node;
    }
}
