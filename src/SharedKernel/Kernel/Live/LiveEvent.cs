using Knowledge.Kernel.Events;

namespace Knowledge.Kernel.Live;

/// <summary>What just changed, as it is told to live pages and subscriptions.</summary>
/// <param name="Id">The event's place in the feed, to resume from.</param>
/// <param name="Resource">The resource, such as <c>Item</c>.</param>
/// <param name="RecordId">The record's key.</param>
/// <param name="Action">The action's name.</param>
/// <param name="At">When.</param>
/// <param name="Fields">The fields that changed, as GraphQL writes them; their values are for those to read who may.</param>
public sealed record LiveEvent(long Id, string Resource, Guid RecordId, string Action, DateTimeOffset At, IReadOnlySet<string> Fields)
{
    /// <summary>What is told of an event.</summary>
    public static LiveEvent Of(Event change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new(change.Id, change.Resource, change.RecordId, change.Action, change.At, change.Changes.RootElement.EnumerateObject().Select(field => field.Name).ToHashSet());
    }
}
