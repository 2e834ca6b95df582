namespace Knowledge.Library.Items;

/// <summary>The way from submission to decision. Only the network itself moves an item along it.</summary>
public sealed partial class Item
{
    /// <summary>Where the item stands.</summary>
    [Field, Filter]
    public ItemStatus Status { get; private set; } = ItemStatus.Submitted;

    /// <summary>When the committee decided, if it has.</summary>
    [Field, Filter]
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>A committee was drawn and asked.</summary>
    [Update]
    public void BeginValidation() => Move(ItemStatus.Submitted, ItemStatus.Validating);

    /// <summary>The committee found it true.</summary>
    [Update]
    public void Accept(TimeProvider clock) => Decide(ItemStatus.Accepted, clock);

    /// <summary>The committee found it wrong.</summary>
    [Update]
    public void Reject(TimeProvider clock) => Decide(ItemStatus.Rejected, clock);

    /// <summary>The committee did not decide in time; another one will be drawn.</summary>
    [Update]
    public void ReturnToQueue() => Move(ItemStatus.Validating, ItemStatus.Submitted);

    /// <summary>Committee after committee did not decide.</summary>
    [Update]
    public void GiveUp(TimeProvider clock) => Decide(ItemStatus.Inconclusive, clock);

    private void Decide(ItemStatus verdict, TimeProvider clock)
    {
        Move(ItemStatus.Validating, verdict);
        DecidedAt = clock.GetUtcNow();
    }

    private void Move(ItemStatus from, ItemStatus to) => Status = Status == from
        ? to
        : throw new Refusal(FailureCode.Conflict, $"The item is {Status}; only one that is {from} can become {to}.", "status");
}

/// <summary>Where an item stands.</summary>
public enum ItemStatus
{
    /// <summary>It waits for a committee.</summary>
    Submitted,

    /// <summary>A committee is voting.</summary>
    Validating,

    /// <summary>A committee found it true; it is searchable and answers questions.</summary>
    Accepted,

    /// <summary>A committee found it wrong.</summary>
    Rejected,

    /// <summary>No committee could decide.</summary>
    Inconclusive,
}
