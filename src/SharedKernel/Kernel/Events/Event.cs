using System.Text.Json;
using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.Events;

/// <summary>One change: who, when, which action, which record, what changed. Saved in the same transaction as the change itself.</summary>
public sealed class Event
{
    /// <summary>The place in the feed; grows with every change.</summary>
    public long Id { get; internal set; }

    /// <summary>When, by the host's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The resource, such as <c>Item</c>.</summary>
    public required string Resource { get; init; }

    /// <summary>The record's key.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>The action's name, such as <c>Submit</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What sort of actor it was.</summary>
    public required ActorKind ActorKind { get; init; }

    /// <summary>The person's or node's key, if any.</summary>
    public required Guid? ActorId { get; init; }

    /// <summary>The actor's name at that time.</summary>
    public required string ActorName { get; init; }

    /// <summary>The key of the administrator who acted as that actor, if one did.</summary>
    public Guid? ImpersonatorId { get; init; }

    /// <summary>The administrator's name at that time.</summary>
    public string? ImpersonatorName { get; init; }

    /// <summary>Field by field, the values before and after: <c>{ "status": [null, "Submitted"] }</c>.</summary>
    public required JsonDocument Changes { get; init; }

    /// <summary>The trace of the request that caused it, if any.</summary>
    public required string? TraceId { get; init; }
}
