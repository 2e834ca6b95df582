using System.Linq.Expressions;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Policies;

/// <summary>Finds the relations that a rule follows: <c>review.Book.Author.OwnerId</c> follows <c>Book</c>, then <c>Author</c>.</summary>
internal sealed class RelationPaths : ExpressionVisitor
{
    private readonly ParameterExpression record;
    private readonly List<IReadOnlyList<string>> found = [];

    private RelationPaths(ParameterExpression record) => this.record = record;

    public static IReadOnlyList<IReadOnlyList<string>> In(LambdaExpression rule)
    {
        var paths = new RelationPaths(rule.Parameters[0]);
        paths.Visit(Inlining.In(rule.Body));
        return paths.found;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (typeof(IResource).IsAssignableFrom(node.Type) && Path(node) is { } path)
            found.Add(path);
        return base.VisitMember(node);
    }

    private List<string>? Path(Expression? node) => node switch
    {
        MemberExpression member when Path(member.Expression) is { } above => [.. above, member.Member.Name],
        ParameterExpression parameter when parameter == record => [],
        _ => null,
    };
}
