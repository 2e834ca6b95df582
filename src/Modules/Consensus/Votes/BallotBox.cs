using Knowledge.Consensus.Rounds;
using Knowledge.Kernel.Storage;
using Knowledge.Library.Items;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Consensus.Votes;

/// <summary>Takes a vote and decides the round with it, all in the caller's transaction. Votes of one round queue on its row.</summary>
internal sealed class BallotBox(KnowledgeDb db, Actions actions, TimeProvider clock)
{
    public async Task<Vote> Cast(Ballot ballot, CancellationToken cancellation)
    {
        await RoundLock.Take(db, ballot.RoundId, cancellation);
        var round = await db.Set<Round>()
            .Include(row => row.Item)
            .Include(row => row.Seats).ThenInclude(seat => seat.Node)
            .SingleOrDefaultAsync(row => row.Id == ballot.RoundId, cancellation)
            ?? throw new Refusal(FailureCode.NotFound, $"There is no round {ballot.RoundId}.", "roundId");
        var seat = Check(round, ballot);
        seat.Answer();
        var vote = Vote.Of(ballot, seat.Weight);
        round.Count(vote, clock.GetUtcNow());
        await Follow(round, cancellation);
        return vote;
    }

    private Seat Check(Round round, Ballot ballot)
    {
        var seat = round.Seats.FirstOrDefault(candidate => candidate.NodeId == ballot.NodeId)
            ?? throw new Refusal("NOT_IN_COMMITTEE", "Your node was not drawn into the committee of this round.", "roundId");
        if (!seat.Node.Key.Verifies(BallotStatement.Of(round.Id, round.Item.Digest, ballot.Verdict, ballot.Reason), ballot.Signature))
            throw new Refusal("BAD_SIGNATURE", "The signature does not verify with your node's key over this round, item digest, verdict and reason.", "signature");
        if (seat.Status == SeatStatus.Voted)
            throw new Refusal("ALREADY_VOTED", "Your node has voted in this round. A vote is given once.", "roundId");
        if (round.Status != RoundStatus.Open || round.Deadline <= clock.GetUtcNow())
            throw new Refusal("ROUND_CLOSED", $"The round is closed ({round.Status}); votes no longer count.", "roundId");
        return seat;
    }

    /// <summary>What the decision means for the item, in the same transaction.</summary>
    private async Task Follow(Round round, CancellationToken cancellation)
    {
        var network = actions.As(Actor.System);
        if (round.Status == RoundStatus.Accepted)
            await network.Items.Accept(round.ItemId, cancellation);
        else if (round.Status == RoundStatus.Rejected)
            await network.Items.Reject(round.ItemId, cancellation);
        else if (round.Status == RoundStatus.Inconclusive)
            await RoundClosing.ReturnOrGiveUp(network, round, cancellation);
    }
}
