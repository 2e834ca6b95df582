using Knowledge.Consensus.Votes;
using Knowledge.Library.Items;
using Knowledge.Library.Spaces;

namespace Knowledge.Consensus.Rounds;

/// <summary>One committee's work on one item: who is asked, what they said, what follows.</summary>
[Resource, Identity(nameof(Item), nameof(Number))]
public sealed partial class Round
{
    // What it is

    /// <summary>The item to decide on.</summary>
    [BelongsTo]
    public Item Item { get; private set; } = null!;

    /// <summary>The how manieth committee this is for the item, from 1.</summary>
    [Field, Immutable]
    public int Number { get; private set; }

    /// <summary>Where the round stands.</summary>
    [Field, Filter]
    public RoundStatus Status { get; private set; } = RoundStatus.Open;

    /// <summary>Until when votes count.</summary>
    [Field, Immutable, Filter, Sort]
    public DateTimeOffset Deadline { get; private set; }

    /// <summary>When the round was closed, if it is.</summary>
    [Field]
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The weight of the whole committee; two thirds of it decide.</summary>
    [Field, Immutable]
    public double CommitteeWeight { get; private set; }

    /// <summary>The weight of the votes to accept.</summary>
    [Field]
    public double AcceptWeight { get; private set; }

    /// <summary>The weight of the votes to reject.</summary>
    [Field]
    public double RejectWeight { get; private set; }

    /// <summary>The nodes that were drawn.</summary>
    [HasMany]
    public partial IReadOnlyCollection<Seat> Seats { get; }

    /// <summary>The votes cast.</summary>
    [HasMany]
    public partial IReadOnlyCollection<Vote> Votes { get; }

    // What it does

    /// <summary>Closes the round when its deadline has passed; the item is given to another committee, or given up.</summary>
    [Update]
    internal Task Expire(RoundClosing closing, CancellationToken cancellation) => closing.Expire(this, cancellation);

    /// <summary>Votes are awaited until the deadline and no longer.</summary>
    [Trigger(nameof(Expire), Every = "00:00:05", Batch = 200)]
    internal static Expression<Func<Round, bool>> Overdue(DateTimeOffset now) => round => round.Status == RoundStatus.Open && round.Deadline <= now;

    // Who may
    public static void Policies(Policies<Round> may)
    {
        may.Read.If((round, actor) => Space.IsReadBy.Of(round.Item.Space, actor));
        may.Run(nameof(Open), nameof(Expire)).If(actor => actor.IsSystem);
    }
}

/// <summary>Where a round stands.</summary>
public enum RoundStatus
{
    /// <summary>Votes are awaited.</summary>
    Open,

    /// <summary>Two thirds of the weight accepted.</summary>
    Accepted,

    /// <summary>Two thirds of the weight rejected.</summary>
    Rejected,

    /// <summary>Neither side can reach two thirds, or the deadline passed.</summary>
    Inconclusive,
}
