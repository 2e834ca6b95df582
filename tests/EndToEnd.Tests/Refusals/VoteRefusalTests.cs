namespace Knowledge.EndToEnd.Tests.Refusals;

/// <summary>Votes that do not count.</summary>
public sealed class VoteRefusalTests(QuietNetwork network)
{
    [Fact]
    public async Task A_signature_over_another_verdict_is_refused()
    {
        using var turn = await network.Turn();
        var (node, seat) = (await network.OpenRound()).Members[0];
        var signature = node.Key.Vote(seat.RoundId, seat.Digest, "REJECT", "because");

        await network.Refuses(
            () => node.Vote(seat.RoundId, "ACCEPT", "because", signature), "BAD_SIGNATURE", "this round, item digest, verdict and reason", "signature");
    }

    [Fact]
    public async Task A_signature_by_another_members_key_is_refused()
    {
        using var turn = await network.Turn();
        var members = (await network.OpenRound()).Members;
        var seat = members[0].Seat;
        var signature = members[1].Node.Key.Vote(seat.RoundId, seat.Digest, "ACCEPT", "because");

        await network.Refuses(
            () => members[0].Node.Vote(seat.RoundId, "ACCEPT", "because", signature), "BAD_SIGNATURE", "your node's key", "signature");
    }

    [Theory]
    [InlineData("")]
    [InlineData("!!! not base64url !!!")]
    [InlineData("AAAA")]
    public async Task What_is_no_signature_is_refused(string signature)
    {
        using var turn = await network.Turn();
        var (node, seat) = (await network.OpenRound()).Members[0];

        await network.Refuses(
            () => node.Vote(seat.RoundId, "ACCEPT", "because", signature), signature.Length == 0 ? "INVALID" : "BAD_SIGNATURE", "signature", "signature");
    }

    [Fact]
    public async Task A_node_outside_the_committee_is_refused()
    {
        using var turn = await network.Turn();
        var round = await network.OpenRound();

        await network.Refuses(() => round.Outsider.Vote(round.Members[0].Seat, "ACCEPT"), "NOT_IN_COMMITTEE", "not drawn", "roundId");
        await network.Refuses(() => round.Submitter.Vote(round.Members[0].Seat, "ACCEPT"), "NOT_IN_COMMITTEE", "not drawn", "roundId");
    }

    [Fact]
    public async Task A_second_vote_is_refused_whatever_it_says()
    {
        using var turn = await network.Turn();
        var (node, seat) = (await network.OpenRound()).Members[0];
        (await node.Vote(seat, "ACCEPT")).Done();

        await network.Refuses(() => node.Vote(seat, "ACCEPT"), "ALREADY_VOTED", "A vote is given once", "roundId");
        await network.Refuses(() => node.Vote(seat, "REJECT"), "ALREADY_VOTED", "A vote is given once", "roundId");
    }

    [Fact]
    public async Task A_vote_after_the_decision_is_refused()
    {
        using var turn = await network.Turn();
        var members = (await network.OpenRound()).Members;
        // Four of five decide. They reject, because an accepted item would become searchable while the database is compared.
        foreach (var (node, seat) in members.Take(4))
            (await node.Vote(seat, "REJECT")).Done();

        await network.Refuses(() => members[4].Node.Vote(members[4].Seat, "ACCEPT"), "ROUND_CLOSED", "votes no longer count", "roundId");
    }

    [Fact]
    public async Task A_vote_in_a_round_that_does_not_exist_is_refused()
    {
        using var turn = await network.Turn();
        var node = network.Fleet.Nodes[0];
        var seat = (await network.OpenRound()).Members[0].Seat with { RoundId = Guid.CreateVersion7().ToString() };

        await network.Refuses(() => node.Vote(seat, "ACCEPT"), "NOT_FOUND", "There is no round", "roundId");
    }
}
