namespace Knowledge.Library.Items;

/// <summary>The way from submission to decision. Only the network itself moves an item along it.</summary>
[Transition(nameof(BeginValidation), ItemStatus.Submitted, ItemStatus.Validating)]
[Transition(nameof(Accept), ItemStatus.Validating, ItemStatus.Accepted)]
[Transition(nameof(Reject), ItemStatus.Validating, ItemStatus.Rejected)]
[Transition(nameof(ReturnToQueue), ItemStatus.Validating, ItemStatus.Submitted)]
[Transition(nameof(GiveUp), ItemStatus.Validating, ItemStatus.Inconclusive)]
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
    public void BeginValidation()
    {
    }

    /// <summary>The committee found it true.</summary>
    [Update]
    public void Accept(TimeProvider clock) => DecidedAt = clock.GetUtcNow();

    /// <summary>The committee found it wrong.</summary>
    [Update]
    public void Reject(TimeProvider clock) => DecidedAt = clock.GetUtcNow();

    /// <summary>The committee did not decide in time; another one will be drawn.</summary>
    [Update]
    public void ReturnToQueue()
    {
    }

    /// <summary>Committee after committee did not decide.</summary>
    [Update]
    public void GiveUp(TimeProvider clock) => DecidedAt = clock.GetUtcNow();
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

    /// <summary>It was accepted and then taken back; it is found and answers no more.</summary>
    Retracted,
}
