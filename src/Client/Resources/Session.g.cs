// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A browser in which a person is signed in. The cookie names it; without it the cookie is worth nothing.</summary>
public sealed record Session : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>The key of the person.</summary>
    public Guid UserId { get; init; }

    /// <summary>Browser and system, as far as the browser says: Firefox on Linux.</summary>
    public string Device { get; init; } = "";

    /// <summary>The address it was opened from; empty when unknown.</summary>
    public string Address { get; init; } = "";

    /// <summary>When the browser last asked for something, to the minute.</summary>
    public DateTimeOffset LastSeen { get; init; }

    /// <summary>When it ends unless the browser asks for something before.</summary>
    public DateTimeOffset EndsAt { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>Sessions</c> are meant. All conditions given must hold.</summary>
public sealed record SessionFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<SessionFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<SessionFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public SessionFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>The key of the person.</summary>
    public IsOne<Guid>? UserId { get; init; }

    /// <summary>When it ends unless the browser asks for something before.</summary>
    public IsAmount<DateTimeOffset>? EndsAt { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }
}

/// <summary>By what <c>Sessions</c> can be ordered.</summary>
public enum SessionSortField
{
    /// <summary>When the browser last asked for something, to the minute.</summary>
    [JsonStringEnumMemberName("LAST_SEEN")]
    LastSeen,

    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Begin</c> takes.</summary>
public sealed record BeginSessionInput
{
    /// <summary>The person.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Browser and system.</summary>
    public required string Device { get; init; }

    /// <summary>Where the request came from.</summary>
    public required string Address { get; init; }
}

/// <summary>A browser in which a person is signed in. The cookie names it; without it the cookie is worth nothing.</summary>
public sealed class Sessions : Resource<Session, SessionFilter, SessionSortField>
{
    internal Sessions(GraphCalls calls)
        : base(calls, new("Session", "session", "sessions", "sessionChanged", false, "id userId device address lastSeen endsAt createdAt updatedAt version"))
    {
    }

    /// <summary>Opens a session for a person who has proved who they are.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="device">Browser and system.</param>
    /// <param name="address">Where the request came from.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Session> Begin(Guid userId, string device, string address, CancellationToken cancellation = default) =>
        Act("beginSession", [new("input", "BeginSessionInput!", new { userId, device, address })], cancellation);

    /// <summary>Opens a session for a person who has proved who they are. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Session>>> BeginMany(IReadOnlyList<BeginSessionInput> input, CancellationToken cancellation = default) =>
        ActMany("beginSessions", [new("input", "[BeginSessionInput!]!", input)], cancellation);

    /// <summary>The browser was here.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Session> See(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("seeSession", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>The browser was here. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Session>>> SeeMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("seeSessions", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>The browser was here. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Session>>> SeeMany(SessionFilter filter, CancellationToken cancellation = default) =>
        ActMany("seeSessions", [new("filter", "SessionFilter", filter)], cancellation);

    /// <summary>Signs this browser out; it is out with its next request.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task End(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("endSession", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Signs this browser out; it is out with its next request. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Session>>> EndMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("endSessions", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Signs this browser out; it is out with its next request. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Session>>> EndMany(SessionFilter filter, CancellationToken cancellation = default) =>
        ActMany("endSessions", [new("filter", "SessionFilter", filter)], cancellation);
}
