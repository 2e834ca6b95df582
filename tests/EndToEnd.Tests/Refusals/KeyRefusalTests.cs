using System.Net;
using Knowledge.EndToEnd.Tests.Clients;
using Knowledge.EndToEnd.Tests.Hosting;

namespace Knowledge.EndToEnd.Tests.Refusals;

/// <summary>Keys that are not taken, and keys that count no more.</summary>
public sealed class KeyRefusalTests(QuietNetwork network)
{
    [Fact]
    public async Task Another_node_and_somebody_without_an_account_change_no_keys()
    {
        using var turn = await network.Turn();
        var (node, other) = (network.Fleet.Nodes[0], network.Fleet.Nodes[1]);
        using var key = new NodeKey();
        var input = new { input = new { nodeId = node.Id, key = key.Jwk, proof = key.Addition(node.Id) } };
        var first = await KeyOf(node);

        foreach (var graph in (GraphQLClient[])[other.Graph, network.Anonymous])
        {
            var cure = graph == network.Anonymous ? "Sign in first" : $"to {other.Name}";
            await network.Refuses(() => graph.Act(Mutations.AddKey, input), "FORBIDDEN", cure);
            await network.Refuses(() => graph.Act(Mutations.RotateKey, input), "FORBIDDEN", cure);
            await network.Refuses(() => graph.Act(Mutations.RevokeKey, new { id = first }), "FORBIDDEN", cure);
        }
    }

    [Fact]
    public async Task A_key_that_is_used_or_not_held_is_refused()
    {
        using var turn = await network.Turn();
        var (node, other) = (network.Fleet.Nodes[0], network.Fleet.Nodes[1]);
        using var key = new NodeKey();

        await network.Refuses(() => Add(node, other.Key, other.Key.Addition(node.Id)), "CONFLICT", "make a new key pair", "key");
        await network.Refuses(() => Add(node, node.Key, node.Key.Addition(node.Id)), "CONFLICT", "make a new key pair", "key");
        await network.Refuses(() => Add(node, key, key.Addition(other.Id)), "BAD_SIGNATURE", "Sign 'knowledge-add-key-v1'", "proof");
        await network.Refuses(() => Add(node, key, node.Key.Addition(node.Id)), "BAD_SIGNATURE", "Sign 'knowledge-add-key-v1'", "proof");
    }

    [Fact]
    public async Task A_node_does_not_revoke_its_last_key()
    {
        using var turn = await network.Turn();
        var node = network.Fleet.Nodes[0];
        var key = await KeyOf(node);

        await network.Refuses(() => node.Graph.Act(Mutations.RevokeKey, new { id = key }), "LAST_KEY", "Add another one first");
    }

    [Fact]
    public async Task A_revoked_key_is_out_at_once_on_another_host_too()
    {
        using var turn = await network.Turn();
        using var folder = new DataFolder();
        await using var second = await HostProcess.Start(new(folder)
        {
            Database = network.Host.Database,
            Settings = new Dictionary<string, string>
            {
                ["Data__Keys"] = network.Host.Folder.At("keys"),
                ["Accounts__Issuer"] = network.Host.Address.ToString(),
            },
        });
        var invitation = (await network.Fleet.Invite(uses: 1)).Secret!;
        using var node = await NodeClient.Join(network.Host.Address, invitation, "two-keys", online: false);
        using var other = new NodeKey();
        (await Add(node, other, other.Addition(node.Id))).Done();
        using var there = new GraphQLClient(second.Address, node.Graph.Token);
        (await there.Act(Mutations.Heartbeat, new { id = node.Id })).Done();

        (await network.Fleet.Operator.Act(Mutations.RevokeKey, new { id = await KeyOf(node) })).Done();
        // The very next request: nothing has to be waited for.
        var (refused, _) = await there.Send(new { query = "{ __typename }" });
        Assert.Equal(HttpStatusCode.Unauthorized, refused);

        using var anew = new GraphQLClient(second.Address, await TokenEndpoint.Node(network.Host.Address, node.Id, issuer => other.Assertion(node.Id, issuer)));
        (await anew.Act(Mutations.Heartbeat, new { id = node.Id })).Done();
        await Assert.ThrowsAnyAsync<Exception>(() => TokenEndpoint.Node(network.Host.Address, node.Id, issuer => node.Key.Assertion(node.Id, issuer)));

        // Whoever is there can be drawn into the committees of other tests.
        (await network.Fleet.Operator.Act(Mutations.Retire, new { id = node.Id })).Done();
    }

    private static Task<Outcome> Add(NodeClient node, NodeKey key, string proof) =>
        node.Graph.Act(Mutations.AddKey, new { input = new { nodeId = node.Id, key = key.Jwk, proof } });

    /// <summary>The oldest key of a node.</summary>
    private async Task<string> KeyOf(NodeClient node)
    {
        var data = await network.Anonymous.Ask("query ($node: ID!) { nodeKeys(last: 1, filter: { nodeId: { eq: $node } }) { nodes { id } } }", new { node = node.Id });
        return data.GetProperty("nodeKeys").GetProperty("nodes")[0].GetProperty("id").GetString()!;
    }
}
