using System.Linq.Expressions;

namespace Knowledge.Kernel.GraphQL;

/// <summary>Reads what a read action does to a query: the conditions that it adds.</summary>
internal static class Narrowing
{
    /// <exception cref="NotSupportedException">The action does something else than to narrow.</exception>
    public static IReadOnlyList<LambdaExpression> Of<TRecord>(Func<IQueryable<TRecord>, IQueryable<TRecord>> narrow)
    {
        var conditions = new List<LambdaExpression>();
        var query = narrow(Enumerable.Empty<TRecord>().AsQueryable()).Expression;
        while (query is MethodCallExpression call)
        {
            if (call.Method.DeclaringType != typeof(Queryable) || call.Method.Name != nameof(Queryable.Where) || call.Arguments[1] is not UnaryExpression { Operand: LambdaExpression { Parameters.Count: 1 } condition })
                throw new NotSupportedException($"A read action may only narrow its query with Where; '{call.Method.Name}' of {typeof(TRecord).Name} is for the client to say.");
            conditions.Add(condition);
            query = call.Arguments[0];
        }

        return conditions;
    }
}
