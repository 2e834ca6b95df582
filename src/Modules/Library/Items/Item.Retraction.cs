using Knowledge.Library.Spaces;

namespace Knowledge.Library.Items;

/// <summary>Taking back what was accepted: from the commit on it is found by nobody and answers nothing. The record and its decision stay.</summary>
[Transition(nameof(Retract), ItemStatus.Accepted, ItemStatus.Retracted)]
public sealed partial class Item
{
    /// <summary>When it last ceased to be accepted, if it did.</summary>
    [Field, Filter]
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why it was taken back.</summary>
    [Field, Length(1, 500)]
    public string? RetractionReason { get; private set; }

    /// <summary>Takes accepted knowledge back, because it turned out wrong or is out of date. The one who submitted it may, and the owners of its space.</summary>
    /// <param name="reason">Why, for those who cited it.</param>
    [Update]
    public void Retract([Length(1, 500)] string reason, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        (RetractionReason, WithdrawnAt) = (reason, clock.GetUtcNow());
    }

    private static void RetractionPolicies(Policies<Item> may)
    {
        may.Run(nameof(Retract)).If((item, actor) => item.SubmitterId == actor.NodeId);
        may.Run(nameof(Retract)).If((item, actor) => item.Submitter.OwnerId == actor.UserId);
        may.Run(nameof(Retract)).If((item, actor) => Space.IsOwnedBy.Of(item.Space, actor));
    }
}
