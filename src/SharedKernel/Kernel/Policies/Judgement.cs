using System.Linq.Expressions;

namespace Knowledge.Kernel.Policies;

/// <summary>A condition on a record as a value that PostgreSQL computes.</summary>
internal static class Judgement
{
    /// <summary>Null where the condition asks of another record that is not there, and that is no yes.</summary>
    /// <param name="condition">The condition; null when it always holds.</param>
    /// <param name="record">The record that it is about.</param>
    public static Expression Of<TRecord>(Expression<Func<TRecord, bool>>? condition, ParameterExpression record) =>
        Expression.Convert(condition is null ? Expression.Constant(true) : Substitution.Inline(condition, record), typeof(bool?));
}
