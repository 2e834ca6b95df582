using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Knowledge.Kernel.Resources;

/// <summary>Leaves destroyed records out of every list of a relation that an expression looks through.</summary>
internal sealed class PresentRelations : ExpressionVisitor
{
    private static readonly MethodInfo OfRecord = typeof(PresentRelations).GetMethod(nameof(Condition), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly ConcurrentDictionary<Type, LambdaExpression?> Conditions = new();

    private PresentRelations()
    {
    }

    public static TExpression In<TExpression>(TExpression expression)
        where TExpression : Expression => (TExpression)new PresentRelations().Visit(expression);

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node is { Member.Name: "Count", Expression: { } counted } && Entry(counted) is { } entry && Visit(counted) is var list && list != counted)
            return Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [entry], list);
        var visited = base.VisitMember(node);
        return Entry(node) is { } record && Conditions.GetOrAdd(record, type => (LambdaExpression?)OfRecord.MakeGenericMethod(type).Invoke(null, null)) is { } present
            ? Expression.Call(typeof(Enumerable), nameof(Enumerable.Where), [record], visited, present)
            : visited;
    }

    /// <summary>What loads a relation names its property, which is no query.</summary>
    protected override Expression VisitLambda<T>(Expression<T> node) =>
        node.Body is MemberExpression member && Entry(member) is not null && node.ReturnType == member.Type ? node : base.VisitLambda(node);

    private static Type? Entry(Expression list) =>
        list is MemberExpression { Expression: not null, Member: PropertyInfo } && list.Type is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>) && typeof(IResource).IsAssignableFrom(type.GetGenericArguments()[0])
            ? type.GetGenericArguments()[0]
            : null;

    private static Expression<Func<TRecord, bool>>? Condition<TRecord>()
        where TRecord : class, IResource<TRecord> => TRecord.Present;
}
