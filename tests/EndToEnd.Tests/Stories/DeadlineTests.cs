using Knowledge.EndToEnd.Tests.Clients;
using Knowledge.EndToEnd.Tests.Hosting;
using Knowledge.Testing;

namespace Knowledge.EndToEnd.Tests.Stories;

/// <summary>A committee that stays silent holds nothing up: its time runs out, another one is drawn, and in the end the network gives up.</summary>
public sealed class DeadlineTests
{
    private const string Rounds =
        "query ($item: ID!) { item(id: $item) { status } rounds(filter: { itemId: { eq: $item } }) { nodes { number status closedAt deadline seats { nodes { status } } } } }";

    [Fact]
    public async Task After_three_silent_committees_the_item_is_inconclusive()
    {
        using var folder = new DataFolder();
        await using var host = await HostProcess.Start(new(folder)
        {
            Database = await PostgresServer.CreateDatabase(TestContext.Current.CancellationToken),
            Settings = new Dictionary<string, string> { ["Consensus__Deadline"] = "00:00:03" },
        });
        using var fleet = await Fleet.Join(host, 6);
        var item = (await fleet.Nodes[0].Submit(Piece.Unique())).Done().GetProperty("id").GetString();

        var story = await Eventually.Get(
            () => fleet.Operator.Ask(Rounds, new { item }),
            data => data.GetProperty("item").GetProperty("status").GetString() == "INCONCLUSIVE",
            "the item is given up");

        var rounds = story.GetProperty("rounds").GetProperty("nodes").EnumerateArray().OrderBy(round => round.GetProperty("number").GetInt32()).ToList();
        Assert.Equal([1, 2, 3], rounds.Select(round => round.GetProperty("number").GetInt32()));
        Assert.All(rounds, WasClosedInSilence);
        Assert.Empty(HostLog.Errors(folder));
    }

    private static void WasClosedInSilence(JsonElement round)
    {
        Assert.Equal("INCONCLUSIVE", round.GetProperty("status").GetString());
        Assert.True(round.GetProperty("closedAt").GetDateTimeOffset() >= round.GetProperty("deadline").GetDateTimeOffset(), round.ToString());
        var seats = round.GetProperty("seats").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(5, seats.Count);
        Assert.All(seats, seat => Assert.Equal("MISSED", seat.GetProperty("status").GetString()));
    }
}
