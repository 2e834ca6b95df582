namespace Knowledge.Host.Cli.Verbs.Operations;

/// <summary>What is asked of a record: paths such as <c>title</c> and <c>submitter.name</c>.</summary>
internal sealed record Selection(IReadOnlyList<FieldPath> Paths)
{
    /// <summary>As GraphQL writes it, such as <c>{ title submitter { name } }</c>.</summary>
    public string GraphQL => Braced(Paths.Select(path => path.Steps), 0);

    private static string Braced(IEnumerable<IReadOnlyList<string>> paths, int depth) =>
        $"{{ {string.Join(' ', paths.GroupBy(path => path[depth]).Select(group => group.Key + Below(group, depth + 1)))} }}";

    private static string Below(IEnumerable<IReadOnlyList<string>> paths, int depth) =>
        paths.Where(path => path.Count > depth).ToList() is { Count: > 0 } below ? " " + Braced(below, depth) : "";
}

/// <summary>The way from a record to a value.</summary>
/// <param name="Name">As it is typed, such as <c>seats.node.name</c>.</param>
/// <param name="Steps">As GraphQL nests it, such as <c>seats nodes node name</c>.</param>
internal sealed record FieldPath(string Name, IReadOnlyList<string> Steps);
