namespace Knowledge.Library.Items;

/// <summary>The way from submission to decision. Only the network itself moves an item along it.</summary>
[Transition(nameof(BeginValidation), ItemStatus.Submitted, ItemStatus.Validating)]
[Transition(nameof(Accept), ItemStatus.Validating, ItemStatus.Accepted)]
[Transition(nameof(Reject), ItemStatus.Validating, ItemStatus.Rejected)]
[Transition(nameof(ReturnToQueue), ItemStatus.Validating, ItemStatus.Submitted)]
[Transition(nameof(GiveUp), ItemStatus.Validating, ItemStatus.Inconclusive)]
[Transition(nameof(Reconsider), ItemStatus.Accepted, ItemStatus.Submitted)]
public sealed partial class Item
{
    /// <summary>Where the item stands.</summary>
    [Field, Filter]
    public ItemStatus Status { get; private set; } = ItemStatus.Submitted;

    /// <summary>When the committee decided, if it has.</summary>
    [Field, Filter]
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The share of the committee's weight that found it true, 0 to 1; none unless it is accepted.</summary>
    [Field]
    public double? Confidence { get; private set; }

    /// <summary>The key of the round that decided, if one has.</summary>
    [Field]
    public Guid? DecisionId { get; private set; }

    /// <summary>A committee was drawn and asked.</summary>
    [Update]
    public void BeginValidation()
    {
    }

    /// <summary>The committee found it true.</summary>
    /// <param name="confidence">The share of the committee's weight that did.</param>
    /// <param name="decisionId">The round.</param>
    [Update]
    public void Accept(TimeProvider clock, [Range(0, 1)] double? confidence = null, Guid? decisionId = null) =>
        (DecidedAt, Confidence, DecisionId) = (clock.GetUtcNow(), confidence, decisionId);

    /// <summary>The committee found it wrong.</summary>
    /// <param name="decisionId">The round.</param>
    [Update]
    public void Reject(TimeProvider clock, Guid? decisionId = null) => (DecidedAt, DecisionId) = (clock.GetUtcNow(), decisionId);

    /// <summary>The committee did not decide in time; another one will be drawn.</summary>
    [Update]
    public void ReturnToQueue()
    {
    }

    /// <summary>Committee after committee did not decide.</summary>
    [Update]
    public void GiveUp(TimeProvider clock) => DecidedAt = clock.GetUtcNow();

    /// <summary>Those who used it doubt it: it answers nothing until another committee has decided.</summary>
    [Update]
    public void Reconsider(TimeProvider clock) => (WithdrawnAt, DecidedAt, Confidence, DecisionId) = (clock.GetUtcNow(), null, null, null);
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
