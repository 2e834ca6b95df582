using System.Linq.Expressions;

namespace Knowledge.Kernel.Resources;

/// <summary>Finds the lists of other records that a rule looks at: <c>book.Reviews.Any(…)</c> looks at <c>Reviews</c>.</summary>
internal sealed class RelationLists : ExpressionVisitor
{
    private readonly ParameterExpression record;
    private readonly HashSet<string> found = new(StringComparer.Ordinal);

    private RelationLists(ParameterExpression record) => this.record = record;

    public static IReadOnlyList<string> In(LambdaExpression rule)
    {
        var lists = new RelationLists(rule.Parameters[0]);
        lists.Visit(rule.Body);
        return [.. lists.found];
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression == record && typeof(IEnumerable<IResource>).IsAssignableFrom(node.Type))
            found.Add(node.Member.Name);
        return base.VisitMember(node);
    }
}
