namespace Knowledge.Kernel.GraphQL;

/// <summary>What a client wants of a connection: each place where it selects nodes, under whatever alias, and whether it wants the total.</summary>
/// <param name="Nodes">The selections of nodes, by their path below the connection.</param>
/// <param name="WantsTotal">Whether to count all pages.</param>
internal sealed record PageSelection(IReadOnlyList<(string Path, IReadOnlyList<SelectedField> Fields)> Nodes, bool WantsTotal)
{
    public static PageSelection Of(SelectedField connection)
    {
        var direct = connection.Children.Where(field => field.Name == "nodes").Select(field => (field.Key, field.Children));
        var throughEdges = connection.Children.Where(field => field.Name == "edges")
            .SelectMany(edges => edges.Children.Where(field => field.Name == "node").Select(node => (Path(edges.Key, node.Key), node.Children)));
        return new([.. direct, .. throughEdges], connection.Children.Any(field => field.Name == "totalCount"));
    }

    public static string Path(string edges, string node) => $"{edges}/{node}";
}
