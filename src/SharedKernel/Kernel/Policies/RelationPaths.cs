using System.Linq.Expressions;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Policies;

/// <summary>
/// Finds the relations that a rule follows: <c>review.Book.Author.OwnerId</c> follows <c>Book</c>, then <c>Author</c>;
/// <c>item.Space.Members.Any(member => member.Group.Name == …)</c> follows <c>Space</c>, <c>Members</c>, <c>Group</c>.
/// </summary>
internal sealed class RelationPaths : ExpressionVisitor
{
    private readonly Dictionary<ParameterExpression, RelationPath> starts = [];
    private readonly List<RelationPath> found = [];

    private RelationPaths(ParameterExpression record) => starts[record] = RelationPath.Start;

    public static IReadOnlyList<RelationPath> In(LambdaExpression rule)
    {
        var paths = new RelationPaths(rule.Parameters[0]);
        paths.Visit(Inlining.In(rule.Body));
        return paths.found;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (IsRelation(node.Type) && Path(node) is { } path)
            found.Add(path);
        return base.VisitMember(node);
    }

    /// <summary>The conditions of a list are about its entries.</summary>
    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Object is null && node.Arguments.Count > 1 && Path(node.Arguments[0]) is { } entries)
        {
            foreach (var condition in node.Arguments.OfType<LambdaExpression>().Where(condition => condition.Parameters.Count == 1))
                starts[condition.Parameters[0]] = entries;
        }

        return base.VisitMethodCall(node);
    }

    private static bool IsRelation(Type type) =>
        typeof(IResource).IsAssignableFrom(type) || typeof(IEnumerable<IResource>).IsAssignableFrom(type);

    private RelationPath? Path(Expression? node) => node switch
    {
        MemberExpression member when Path(member.Expression) is { } above => above.Then(member.Member.Name),
        MethodCallExpression { Object: null, Arguments.Count: > 0 } narrowed when narrowed.Method.Name == nameof(Enumerable.Where) => Path(narrowed.Arguments[0]),
        ParameterExpression parameter when starts.TryGetValue(parameter, out var start) => start,
        _ => null,
    };
}
