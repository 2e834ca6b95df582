using Knowledge.EndToEnd.Tests.Hosting;

namespace Knowledge.EndToEnd.Tests.Clients;

/// <summary>An operator and the nodes that joined with the operator's invitation.</summary>
internal sealed class Fleet : IDisposable
{
    private Fleet(GraphQLClient @operator) => Operator = @operator;

    public GraphQLClient Operator { get; }

    public List<NodeClient> Nodes { get; } = [];

    public static async Task<Fleet> Join(HostProcess host, int size)
    {
        var token = await TokenEndpoint.Operator(host.Address, host.Record.ClientId!, host.Record.ClientSecret!);
        var fleet = new Fleet(new GraphQLClient(host.Address, token));
        var invitation = (await fleet.Invite(size)).Secret!;
        fleet.Nodes.AddRange(await Task.WhenAll(Enumerable.Range(1, size).Select(number => NodeClient.Join(host.Address, invitation, $"node-{number}"))));
        return fleet;
    }

    public Task<Outcome> Invite(int uses) => Operator.Act(Mutations.Invite, new { input = new { uses } });

    public Task Heartbeat() => Task.WhenAll(Nodes.Select(node => node.Heartbeat()));

    /// <summary>Submits the pieces in turn through all nodes and returns the items' ids by title.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Submit(IReadOnlyList<Piece> pieces)
    {
        var submitted = pieces.Select(async (piece, at) =>
            (piece.Title, Id: (await Nodes[at % Nodes.Count].Submit(piece)).Done().GetProperty("id").GetString()!));
        return (await Task.WhenAll(submitted)).ToDictionary(item => item.Title, item => item.Id);
    }

    /// <summary>How many items have each status.</summary>
    public async Task<int> Count(string status) =>
        (await Operator.Ask($"{{ items(filter: {{ status: {{ eq: {status} }} }}) {{ totalCount }} }}")).GetProperty("items").GetProperty("totalCount").GetInt32();

    public void Dispose()
    {
        Operator.Dispose();
        Nodes.ForEach(node => node.Dispose());
    }
}
