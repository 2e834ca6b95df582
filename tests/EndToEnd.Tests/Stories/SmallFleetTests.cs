using System.Diagnostics;
using Knowledge.EndToEnd.Tests.Clients;
using Knowledge.EndToEnd.Tests.Hosting;
using Knowledge.Testing;

namespace Knowledge.EndToEnd.Tests.Stories;

/// <summary>Three nodes make a committee for everybody but themselves.</summary>
public sealed class SmallFleetTests
{
    private const string Story = "query ($item: ID!) { item(id: $item) { status } rounds(filter: { itemId: { eq: $item } }) { nodes { seats { nodes { nodeId } } } } }";

    [Fact]
    public async Task An_item_waits_only_as_long_as_no_committee_can_be_seated_and_holds_up_no_other()
    {
        using var folder = new DataFolder();
        await using var host = await HostProcess.Start(new(folder) { Database = await PostgresServer.CreateDatabase(TestContext.Current.CancellationToken) });
        using var fleet = await Fleet.Join(host, 3);
        var own = await Submit(fleet.Nodes[0]);
        var token = (await fleet.Invite(2)).Secret!;
        using var absent = await NodeClient.Join(host.Address, token, "absent", online: false);

        var started = Stopwatch.GetTimestamp();
        var seated = await Seated(fleet, await Submit(absent));
        TestContext.Current.TestOutputHelper?.WriteLine($"A round after {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms");
        Assert.Equal(fleet.Nodes.Select(node => node.Id).Order(), seated.Order());
        Assert.Equal("SUBMITTED", (await fleet.Operator.Ask(Story, new { item = own })).GetProperty("item").GetProperty("status").GetString());

        using var fourth = await NodeClient.Join(host.Address, token, "fourth");
        Assert.Equal(new[] { fleet.Nodes[1].Id, fleet.Nodes[2].Id, fourth.Id }.Order(), (await Seated(fleet, own)).Order());
        Assert.Empty(HostLog.Errors(folder));
    }

    private static async Task<string> Submit(NodeClient node) => (await node.Submit(Piece.Unique())).Done().GetProperty("id").GetString()!;

    private static async Task<IReadOnlyList<string>> Seated(Fleet fleet, string item)
    {
        var story = await Eventually.Get(
            () => fleet.Operator.Ask(Story, new { item }), data => data.GetProperty("item").GetProperty("status").GetString() == "VALIDATING", "a committee is drawn");
        var round = Assert.Single(story.GetProperty("rounds").GetProperty("nodes").EnumerateArray());
        return [.. round.GetProperty("seats").GetProperty("nodes").EnumerateArray().Select(seat => seat.GetProperty("nodeId").GetString()!)];
    }
}
