using System.Net;
using Knowledge.EndToEnd.Tests.Clients;

namespace Knowledge.EndToEnd.Tests.Refusals;

/// <summary>Actions that no policy allows to whoever tries.</summary>
public sealed class PermissionRefusalTests(QuietNetwork network)
{
    [Fact]
    public async Task Somebody_without_an_account_is_told_to_sign_in()
    {
        using var turn = await network.Turn();
        var seat = (await network.OpenRound()).Members[0].Seat;

        await network.Refuses(() => network.Anonymous.Act(Mutations.Invite, new { input = new { uses = 1 } }), "FORBIDDEN", "Sign in first");
        await network.Refuses(() => Submit(network.Anonymous), "FORBIDDEN", "Sign in first");
        await network.Refuses(
            () => network.Anonymous.Act(Mutations.Vote, new { input = new { roundId = seat.RoundId, verdict = "ACCEPT", reason = "", signature = "AAAA" } }),
            "FORBIDDEN",
            "Sign in first");
    }

    [Theory]
    [InlineData("acceptItem", ", input: {}")]
    [InlineData("rejectItem", ", input: {}")]
    [InlineData("giveUpItem", "")]
    [InlineData("returnToQueueItem", "")]
    public async Task Nobody_decides_in_place_of_a_committee(string action, string input)
    {
        using var turn = await network.Turn();
        var round = await network.OpenRound();
        var mutation = $"mutation ($id: ID!) {{ {action}(id: $id{input}) {{ record {{ id }} errors {{ code message path }} }} }}";
        var id = new { id = round.Members[0].Seat.ItemId };

        await network.Refuses(() => round.Submitter.Graph.Act(mutation, id), "FORBIDDEN", "no policy allows it");
        await network.Refuses(() => network.Fleet.Operator.Act(mutation, id), "FORBIDDEN", "no policy allows it");
    }

    [Fact]
    public async Task A_node_acts_for_itself_alone()
    {
        using var turn = await network.Turn();
        var (one, other) = (network.Fleet.Nodes[0], network.Fleet.Nodes[1]);

        await network.Refuses(() => one.Graph.Act(Mutations.Invite, new { input = new { uses = 1 } }), "FORBIDDEN", $"to {one.Name}");
        await network.Refuses(() => one.Graph.Act(Mutations.Heartbeat, new { id = other.Id }), "FORBIDDEN", $"to {one.Name}");
        await network.Refuses(() => Submit(one.Graph, nodeId: other.Id), "FORBIDDEN", "leave 'nodeId' out", "nodeId");
    }

    [Fact]
    public async Task A_token_that_is_no_token_gets_nowhere()
    {
        using var turn = await network.Turn();
        using var forger = new GraphQLClient(network.Host.Address, "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.");

        var (status, _) = await network.Untouched(() => forger.Send(new { query = "{ items { totalCount } }" }));

        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }

    [Fact]
    public async Task A_form_that_nobody_signed_in_for_is_refused()
    {
        using var turn = await network.Turn();
        using var browser = new FormClient(network.Host.Address);
        var invitation = new Dictionary<string, string> { ["uses"] = "5", ["hours"] = "1" };

        Assert.Equal(HttpStatusCode.BadRequest, await network.Untouched(() => browser.Post("/network/invitations", invitation)));

        // Then they are asked to sign in.
        await browser.TakeAntiforgeryToken("/signin");
        Assert.Equal(HttpStatusCode.Redirect, await network.Untouched(() => browser.Post("/network/invitations", invitation)));
    }

    private static Task<Outcome> Submit(GraphQLClient graph, string? nodeId = null)
    {
        var piece = Piece.Unique();
        return graph.Act(Mutations.Submit, new { input = new { domain = piece.Domain, title = piece.Title, body = piece.Body, sources = piece.Sources, nodeId } });
    }
}
