using System.Linq.Expressions;

namespace Knowledge.Kernel.Policies;

/// <summary>Joins conditions over the same record.</summary>
public static class Conditions
{
    /// <summary>Both conditions.</summary>
    public static Expression<Func<T, bool>> And<T>(this Expression<Func<T, bool>> left, Expression<Func<T, bool>> right) =>
        Join(left, right, Expression.AndAlso);

    /// <summary>Either condition.</summary>
    public static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> left, Expression<Func<T, bool>> right) =>
        Join(left, right, Expression.OrElse);

    private static Expression<Func<T, bool>> Join<T>(
        Expression<Func<T, bool>> left, Expression<Func<T, bool>> right, Func<Expression, Expression, BinaryExpression> join) =>
        Expression.Lambda<Func<T, bool>>(join(left.Body, Substitution.Inline(right, left.Parameters[0])), left.Parameters[0]);
}
