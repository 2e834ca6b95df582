using System.Linq.Expressions;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Policies;

/// <summary>Joins conditions over the same record, and binds them to an actor.</summary>
public static class Conditions
{
    /// <summary>Both conditions.</summary>
    public static Expression<Func<T, bool>> And<T>(this Expression<Func<T, bool>> left, Expression<Func<T, bool>> right) =>
        Join(left, right, Expression.AndAlso);

    /// <summary>Either condition.</summary>
    public static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> left, Expression<Func<T, bool>> right) =>
        Join(left, right, Expression.OrElse);

    /// <summary>The condition over record and actor as it is for one actor, with the meaning that it has in a rule that allows: what the actor lacks is equal to nothing.</summary>
    public static Expression<Func<T, bool>> For<T>(this Expression<Func<T, Actor, bool>> condition, Actor actor) =>
        ActorBinding.Bind(NullIsNobody.In(Inlining.In(condition), forbids: false), actor);

    private static Expression<Func<T, bool>> Join<T>(
        Expression<Func<T, bool>> left, Expression<Func<T, bool>> right, Func<Expression, Expression, BinaryExpression> join) =>
        Expression.Lambda<Func<T, bool>>(join(left.Body, Substitution.Inline(right, left.Parameters[0])), left.Parameters[0]);
}
