using Knowledge.Kernel.Cli;

namespace Knowledge.Library.Cli.Seeding;

/// <summary>The nodes that may submit now.</summary>
internal static class OnlineNodes
{
    private const int Most = 1000;

    private const string Document = """
        query Online($after: String) {
          nodes(first: 100, after: $after, filter: {status: {eq: ONLINE}}) { nodes: edges { node { id } } pageInfo { hasNextPage endCursor } }
        }
        """;

    /// <summary>Their ids, a thousand at most.</summary>
    public static async Task<IReadOnlyList<Guid>> Of(GraphQLConnection connection, CancellationToken cancellation)
    {
        var found = new List<Guid>();
        string? after = null;
        do
        {
            var page = (await connection.Run(Document, new { after }, cancellation)).GetProperty("nodes");
            found.AddRange(page.GetProperty("nodes").EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("id").GetGuid()));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null && found.Count < Most);

        return found;
    }
}
