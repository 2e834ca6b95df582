namespace Knowledge.EndToEnd.Tests.Clients;

/// <summary>One AI process of the fleet: a key, a name, and what it says to the host over HTTP.</summary>
internal sealed class NodeClient : IDisposable
{
    private const string Seat = "id round { id item { id title digest } }";

    private NodeClient(string id, string name, NodeKey key, GraphQLClient graph) => (Id, Name, Key, Graph) = (id, name, key, graph);

    public string Id { get; }

    public string Name { get; }

    public NodeKey Key { get; }

    /// <summary>Speaks with this node's access token.</summary>
    public GraphQLClient Graph { get; }

    /// <summary>Registers with a join token, signs in with the key, and says that it is there unless it is not.</summary>
    public static async Task<NodeClient> Join(Uri address, string joinToken, string name, bool online = true)
    {
        var key = new NodeKey();
        using var anonymous = new GraphQLClient(address);
        var id = (await anonymous.Act(Mutations.Register, Registration(joinToken, name, key))).Done().GetProperty("id").GetString()!;
        var token = await TokenEndpoint.Node(address, id, issuer => key.Assertion(id, issuer));
        var node = new NodeClient(id, name, key, new GraphQLClient(address, token));
        if (online)
            await node.Heartbeat();
        return node;
    }

    /// <summary>The variables of <see cref="Mutations.Register"/>.</summary>
    public static object Registration(string joinToken, string name, NodeKey key) =>
        new { input = new { token = joinToken, name, key = key.Jwk, domains = new[] { "general" }, proof = key.Registration(joinToken, name) } };

    public async Task Heartbeat() => (await Graph.Act(Mutations.Heartbeat, new { id = Id })).Done();

    public Task<Outcome> Submit(Piece item) =>
        Graph.Act(Mutations.Submit, new { input = new { domain = item.Domain, title = item.Title, body = item.Body, sources = item.Sources } });

    public Task<Outcome> Vote(SeatRequest seat, string verdict, string reason = "Checked against the source.") =>
        Vote(seat.RoundId, verdict, reason, Key.Vote(seat.RoundId, seat.Digest, verdict, reason));

    public Task<Outcome> Vote(string roundId, string verdict, string reason, string signature) =>
        Graph.Act(Mutations.Vote, new { input = new { roundId, verdict, reason, signature } });

    /// <summary>What the node is asked to judge now.</summary>
    public async Task<IReadOnlyList<SeatRequest>> Seats()
    {
        var data = await Graph.Ask(
            $$"""query ($node: ID!) { seats(first: 100, filter: { nodeId: { eq: $node }, status: { eq: REQUESTED } }) { nodes { {{Seat}} } } }""", new { node = Id });
        return [.. data.GetProperty("seats").GetProperty("nodes").EnumerateArray().Select(SeatRequest.Read)];
    }

    /// <summary>What the node is asked to judge, now and from now on, as server-sent events.</summary>
    public IAsyncEnumerable<SeatRequest> Listen(CancellationToken cancellation) =>
        EventStream.Results(Graph, $"subscription {{ voteRequested {{ {Seat} }} }}", cancellation).Select(data => SeatRequest.Read(data.GetProperty("voteRequested")));

    /// <summary>The same over a WebSocket.</summary>
    public IAsyncEnumerable<SeatRequest> ListenOnSocket(CancellationToken cancellation) =>
        GraphQLSocket.Results(Graph, $"subscription {{ voteRequested {{ {Seat} }} }}", cancellation).Select(data => SeatRequest.Read(data.GetProperty("voteRequested")));

    public void Dispose()
    {
        Graph.Dispose();
        Key.Dispose();
    }
}
