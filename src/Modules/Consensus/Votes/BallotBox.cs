using Knowledge.Accounts.Audit;
using Knowledge.Consensus.Rounds;
using Knowledge.Kernel.Storage;
using Knowledge.Library.Items;
using Knowledge.Network.Keys;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Consensus.Votes;

/// <summary>Takes a vote and decides the round with it, all in the caller's transaction. Votes of one round queue on its row.</summary>
internal sealed class BallotBox(KnowledgeDb db, Actions actions, IIncidents incidents, TimeProvider clock)
{
    public async Task<Vote> Cast(Ballot ballot, CancellationToken cancellation)
    {
        await RoundLock.Take(db, ballot.RoundId, cancellation);
        var round = await db.Set<Round>()
            .Include(row => row.Item)
            .Include(row => row.Seats)
            .SingleOrDefaultAsync(row => row.Id == ballot.RoundId, cancellation)
            ?? throw new Refusal(FailureCode.NotFound, $"There is no round {ballot.RoundId}.", "roundId");
        var (seat, key) = await Check(round, ballot, cancellation);
        seat.Answer();
        var vote = Vote.Of(ballot, key, seat.Weight);
        round.Count(vote, clock.GetUtcNow());
        await Follow(round, cancellation);
        return vote;
    }

    private async Task<(Seat Seat, NodeKey Key)> Check(Round round, Ballot ballot, CancellationToken cancellation)
    {
        var seat = round.Seats.FirstOrDefault(candidate => candidate.NodeId == ballot.NodeId)
            ?? throw new Refusal("NOT_IN_COMMITTEE", "Your node was not drawn into the committee of this round.", "roundId");
        var key = await Signer(round, ballot, cancellation);
        if (seat.Status == SeatStatus.Voted)
            throw new Refusal("ALREADY_VOTED", "Your node has voted in this round. A vote is given once.", "roundId");
        if (round.Status != RoundStatus.Open || round.Deadline <= clock.GetUtcNow())
            throw new Refusal("ROUND_CLOSED", $"The round is closed ({round.Status}); votes no longer count.", "roundId");
        return (seat, key);
    }

    /// <summary>The key that the ballot was signed with: any that the node may sign with at this moment.</summary>
    private async Task<NodeKey> Signer(Round round, Ballot ballot, CancellationToken cancellation)
    {
        var statement = BallotStatement.Of(round.Id, round.Item.Digest, ballot.Verdict, ballot.Reason);
        var keys = await db.Set<NodeKey>().Where(key => key.NodeId == ballot.NodeId && key.Status == NodeKeyStatus.Active).ToListAsync(cancellation);
        if (keys.Find(key => key.IsUsable(clock.GetUtcNow()) && key.Jwk.Verifies(statement, ballot.Signature)) is { } signer)
            return signer;
        incidents.Report(IncidentKind.PermissionRefused, $"A vote in round {round.Id} was not signed with a usable key of its node.", ballot.NodeId.ToString());
        throw new Refusal("BAD_SIGNATURE", "The signature does not verify with your node's key over this round, item digest, verdict and reason. An expired or revoked key no longer counts.", "signature");
    }

    /// <summary>What the decision means for the item, in the same transaction.</summary>
    private async Task Follow(Round round, CancellationToken cancellation)
    {
        var network = actions.As(Actor.System);
        if (round.Status == RoundStatus.Accepted)
            await network.Items.Accept(round.ItemId, round.AcceptWeight / round.CommitteeWeight, round.Id, cancellation);
        else if (round.Status == RoundStatus.Rejected)
            await network.Items.Reject(round.ItemId, round.Id, cancellation);
        else if (round.Status == RoundStatus.Inconclusive)
            await RoundClosing.ReturnOrGiveUp(network, round, cancellation);
    }
}
