namespace Knowledge.Consensus.Rounds;

/// <summary>How a node hears that its vote is awaited.</summary>
public sealed partial class Seat
{
    /// <summary>The seats in which the calling node's vote is awaited: those open now, then each new one.</summary>
    [Subscription(On = typeof(Round), After = [nameof(Round.Open)])]
    internal static Expression<Func<Seat, bool>> VoteRequested(Actor actor)
    {
        var node = actor.NodeId ?? throw new Refusal(FailureCode.Forbidden, "Only a node is asked to vote; use a node's access token.");
        return seat => seat.NodeId == node && seat.Status == SeatStatus.Requested;
    }
}
