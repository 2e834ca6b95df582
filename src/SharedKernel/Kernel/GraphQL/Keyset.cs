using System.Linq.Expressions;
using System.Reflection;
using Knowledge.Kernel.Policies;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The condition "comes after this place", for an order of several keys.</summary>
/// <remarks>PostgreSQL takes no value for the largest: last when ascending, first when descending.</remarks>
internal static class Keyset
{
    private static readonly MethodInfo CompareText = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    public static Expression<Func<TRecord, bool>> After<TRecord>(IReadOnlyList<OrderKey> keys, IReadOnlyList<object?> place)
    {
        var record = Expression.Parameter(typeof(TRecord), "record");
        Expression? after = null;
        for (var at = keys.Count - 1; at >= 0; at--)
        {
            var value = Substitution.Inline(keys[at].Value, record);
            var here = ProjectionContext.Parameter(place[at], value.Type);
            var beyond = place[at] is null ? BeyondNothing(value, keys[at].Descending) : Beyond(value, here, keys[at].Descending);
            after = after is null ? beyond : Expression.OrElse(beyond, Expression.AndAlso(Expression.Equal(value, here), after));
        }

        return Expression.Lambda<Func<TRecord, bool>>(after!, record);
    }

    private static Expression Beyond(Expression value, Expression here, bool descending)
    {
        var (left, right) = Comparable(value, here);
        if (descending)
            return Expression.LessThan(left, right);
        var larger = Expression.GreaterThan(left, right);
        return IsNullable(value.Type) ? Expression.OrElse(larger, Expression.Equal(value, Nothing(value))) : larger;
    }

    private static Expression BeyondNothing(Expression value, bool descending) =>
        descending && IsNullable(value.Type) ? Expression.NotEqual(value, Nothing(value)) : Expression.Constant(false);

    /// <summary>Texts, names of enums and truth values have an order in SQL but no operator for it in C#.</summary>
    private static (Expression Left, Expression Right) Comparable(Expression value, Expression here)
    {
        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        if (type == typeof(string))
            return (Expression.Call(CompareText, value, here), Expression.Constant(0));
        if (type == typeof(bool))
            return (AsNumber(value), AsNumber(here));
        if (!type.IsEnum)
            return (value, here);
        var number = IsNullable(value.Type) ? typeof(Nullable<>).MakeGenericType(Enum.GetUnderlyingType(type)) : Enum.GetUnderlyingType(type);
        return (Expression.Convert(value, number), Expression.Convert(here, number));
    }

    private static ConditionalExpression AsNumber(Expression flag) =>
        Expression.Condition(Expression.Equal(flag, Expression.Constant(true, flag.Type)), Expression.Constant(1), Expression.Constant(0));

    private static bool IsNullable(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    private static ConstantExpression Nothing(Expression value) => Expression.Constant(null, value.Type);
}
