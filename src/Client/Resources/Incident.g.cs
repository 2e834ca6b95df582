// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>An attempt that was refused, with how often it came within a few seconds. Kept for 90 days.</summary>
public sealed record Incident : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>What sort of attempt it was.</summary>
    public IncidentKind Kind { get; init; }

    /// <summary>What was refused, and why.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The account, client or record that it was about, as the attempt named it.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Who tried: a person, a node, or nobody known.</summary>
    public ActorKind ActorKind { get; init; }

    /// <summary>The person's or node's key, if it is known.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>How pages call who tried.</summary>
    public string ActorName { get; init; } = "";

    /// <summary>The network address it came from.</summary>
    public string Address { get; init; } = "";

    /// <summary>The route that was asked, without what it was filled with.</summary>
    public string Route { get; init; } = "";

    /// <summary>How often the same came within a few seconds.</summary>
    public int Times { get; init; }

    /// <summary>When it came first.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The trace of the first request, if any.</summary>
    public string TraceId { get; init; } = "";

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>Incidents</c> are meant. All conditions given must hold.</summary>
public sealed record IncidentFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<IncidentFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<IncidentFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public IncidentFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>What sort of attempt it was.</summary>
    public IsOne<IncidentKind>? Kind { get; init; }

    /// <summary>The account, client or record that it was about, as the attempt named it.</summary>
    public IsText? Subject { get; init; }

    /// <summary>The person's or node's key, if it is known.</summary>
    public IsOne<Guid>? ActorId { get; init; }

    /// <summary>The network address it came from.</summary>
    public IsText? Address { get; init; }

    /// <summary>When it came first.</summary>
    public IsAmount<DateTimeOffset>? At { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }
}

/// <summary>By what <c>Incidents</c> can be ordered.</summary>
public enum IncidentSortField
{
    /// <summary>When it came first.</summary>
    [JsonStringEnumMemberName("AT")]
    At,

    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Note</c> takes.</summary>
public sealed record NoteIncidentInput
{
    /// <summary>What sort of attempt it was.</summary>
    public required IncidentKind Kind { get; init; }

    /// <summary>What was refused, and why.</summary>
    public required string Detail { get; init; }

    /// <summary>The account, client or record that it was about, as the attempt named it.</summary>
    public required string Subject { get; init; }

    /// <summary>Who tried: a person, a node, or nobody known.</summary>
    public required ActorKind ActorKind { get; init; }

    /// <summary>The person's or node's key, if it is known.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>How pages call who tried.</summary>
    public required string ActorName { get; init; }

    /// <summary>The network address it came from.</summary>
    public required string Address { get; init; }

    /// <summary>The route that was asked, without what it was filled with.</summary>
    public required string Route { get; init; }

    /// <summary>How often the same came within a few seconds.</summary>
    public required int Times { get; init; }

    /// <summary>When it came first.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The trace of the first request, if any.</summary>
    public required string TraceId { get; init; }
}

/// <summary>An attempt that was refused, with how often it came within a few seconds. Kept for 90 days.</summary>
public sealed class Incidents : Resource<Incident, IncidentFilter, IncidentSortField>
{
    internal Incidents(GraphCalls calls)
        : base(calls, new("Incident", "incident", "incidents", "incidentChanged", false, "id kind detail subject actorKind actorId actorName address route times at traceId createdAt updatedAt version"))
    {
    }

    /// <summary>Keeps what was refused.</summary>
    /// <param name="kind">What sort of attempt it was.</param>
    /// <param name="detail">What was refused, and why.</param>
    /// <param name="subject">The account, client or record that it was about, as the attempt named it.</param>
    /// <param name="actorKind">Who tried: a person, a node, or nobody known.</param>
    /// <param name="actorName">How pages call who tried.</param>
    /// <param name="address">The network address it came from.</param>
    /// <param name="route">The route that was asked, without what it was filled with.</param>
    /// <param name="times">How often the same came within a few seconds.</param>
    /// <param name="at">When it came first.</param>
    /// <param name="traceId">The trace of the first request, if any.</param>
    /// <param name="actorId">The person's or node's key, if it is known.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Incident> Note(IncidentKind kind, string detail, string subject, ActorKind actorKind, string actorName, string address, string route, int times, DateTimeOffset at, string traceId, Guid? actorId = null, CancellationToken cancellation = default) =>
        Act("noteIncident", [new("input", "NoteIncidentInput!", new { kind, detail, subject, actorKind, actorId, actorName, address, route, times, at, traceId })], cancellation);

    /// <summary>Keeps what was refused. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Incident>>> NoteMany(IReadOnlyList<NoteIncidentInput> input, CancellationToken cancellation = default) =>
        ActMany("noteIncidents", [new("input", "[NoteIncidentInput!]!", input)], cancellation);
}
