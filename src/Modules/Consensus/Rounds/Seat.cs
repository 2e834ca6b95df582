using Knowledge.Library.Spaces;
using Knowledge.Network.Nodes;

namespace Knowledge.Consensus.Rounds;

/// <summary>A node's place in a committee: the request to vote.</summary>
[Resource, Identity(nameof(Round), nameof(Node))]
public sealed partial class Seat
{
    // What it is

    /// <summary>The round.</summary>
    [BelongsTo]
    public Round Round { get; private set; } = null!;

    /// <summary>The node that is asked.</summary>
    [BelongsTo]
    public Node Node { get; private set; } = null!;

    /// <summary>How much the node's vote weighs.</summary>
    [Field, Immutable]
    public double Weight { get; private set; }

    /// <summary>Whether the node has answered.</summary>
    [Field, Filter]
    public SeatStatus Status { get; private set; } = SeatStatus.Requested;

    internal static Seat For(Guid nodeId, double weight) => new() { NodeId = nodeId, Weight = weight };

    internal void Answer() => Status = SeatStatus.Voted;

    /// <summary>The round is closed: nobody waits for this seat any more. Silence is held against a node only when the time ran out.</summary>
    internal void Release(RoundStatus outcome)
    {
        if (Status == SeatStatus.Requested)
            Status = outcome == RoundStatus.Inconclusive ? SeatStatus.Missed : SeatStatus.Released;
    }

    // Who may
    public static void Policies(Policies<Seat> may) => may.Read.If((seat, actor) => Space.IsReadBy.Of(seat.Round.Item.Space, actor));
}

/// <summary>Whether a member of a committee has answered.</summary>
public enum SeatStatus
{
    /// <summary>The vote is awaited.</summary>
    Requested,

    /// <summary>The node voted.</summary>
    Voted,

    /// <summary>The round was decided before the node voted.</summary>
    Released,

    /// <summary>The round ended without a decision and without this vote.</summary>
    Missed,
}
