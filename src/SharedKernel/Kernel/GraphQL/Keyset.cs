using System.Linq.Expressions;
using System.Reflection;
using Knowledge.Kernel.Policies;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The condition "comes after this place", for an order of several keys.</summary>
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
            var beyond = Beyond(value, here, keys[at].Descending);
            after = after is null ? beyond : Expression.OrElse(beyond, Expression.AndAlso(Expression.Equal(value, here), after));
        }

        return Expression.Lambda<Func<TRecord, bool>>(after!, record);
    }

    private static BinaryExpression Beyond(Expression value, Expression here, bool descending)
    {
        var (left, right) = value.Type == typeof(string)
            ? (Expression.Call(CompareText, value, here), Expression.Constant(0))
            : (value, here);
        return descending ? Expression.LessThan(left, right) : Expression.GreaterThan(left, right);
    }
}
