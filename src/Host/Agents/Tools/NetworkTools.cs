namespace Knowledge.Host.Agents.Tools;

/// <summary>The tool that spans resources: a node's queue of votes.</summary>
internal static class NetworkTools
{
    private const string Queue = """
        query($caller: ID!, $first: Int, $after: String) {
          seats(filter: { nodeId: { eq: $caller }, status: { eq: REQUESTED } }, first: $first, after: $after) {
            nodes { id weight round { id deadline item { id digest domain title body sources } } }
            pageInfo { hasNextPage endCursor }
          }
        }
        """;

    public static IReadOnlyList<ToolPlan> All { get; } =
    [
        new("vote_queue", "Votes awaited", "The items that your node is asked to judge now. Read each, then call cast_vote with the round's id, your verdict and reason, and your key's signature over these lines: knowledge-vote-v1, round id, item digest, ACCEPT or REJECT, SHA-256 of the reason in hexadecimal.", Queue, ToolKind.Read),
    ];
}
