using System.Linq.Expressions;

namespace Knowledge.Kernel.Actions.Atomic;

/// <summary>Says of the record before a change what a rule says of it after the change.</summary>
internal sealed class AfterChange<TRecord>(ParameterExpression record, IReadOnlyList<ChangeSetter<TRecord>> setters) : ExpressionVisitor
{
    public static Expression<Func<TRecord, bool>> Of(Expression<Func<TRecord, bool>> rule, IReadOnlyList<ChangeSetter<TRecord>> setters) =>
        Expression.Lambda<Func<TRecord, bool>>(new AfterChange<TRecord>(rule.Parameters[0], setters).Visit(rule.Body), rule.Parameters);

    protected override Expression VisitMember(MemberExpression node) =>
        node.Expression == record && setters.FirstOrDefault(setter => setter.Name == node.Member.Name) is { } setter
            ? Policies.Substitution.Inline(setter.Value, record)
            : base.VisitMember(node);
}
