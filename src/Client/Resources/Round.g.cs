// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>One committee's work on one item: who is asked, what they said, what follows.</summary>
public sealed record Round : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>The how manieth committee this is for the item, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Where the round stands.</summary>
    public RoundStatus Status { get; init; }

    /// <summary>Until when votes count.</summary>
    public DateTimeOffset Deadline { get; init; }

    /// <summary>When the round was closed, if it is.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The weight of the whole committee; two thirds of it decide.</summary>
    public double CommitteeWeight { get; init; }

    /// <summary>The weight of the votes to accept.</summary>
    public double AcceptWeight { get; init; }

    /// <summary>The weight of the votes to reject.</summary>
    public double RejectWeight { get; init; }

    /// <summary>The key of the Item.</summary>
    public Guid ItemId { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>Rounds</c> are meant. All conditions given must hold.</summary>
public sealed record RoundFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<RoundFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<RoundFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public RoundFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>Where the round stands.</summary>
    public IsOne<RoundStatus>? Status { get; init; }

    /// <summary>Until when votes count.</summary>
    public IsAmount<DateTimeOffset>? Deadline { get; init; }

    /// <summary>The key of the Item.</summary>
    public IsOne<Guid>? ItemId { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }

    /// <summary>The item to decide on.</summary>
    public ItemFilter? Item { get; init; }

    /// <summary>The nodes that were drawn.</summary>
    public Related<SeatFilter>? Seats { get; init; }

    /// <summary>The votes cast.</summary>
    public Related<VoteFilter>? Votes { get; init; }
}

/// <summary>By what <c>Rounds</c> can be ordered.</summary>
public enum RoundSortField
{
    /// <summary>Until when votes count.</summary>
    [JsonStringEnumMemberName("DEADLINE")]
    Deadline,

    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Open</c> takes.</summary>
public sealed record OpenRoundInput
{
    /// <summary></summary>
    public required Guid ItemId { get; init; }
}

/// <summary>One committee's work on one item: who is asked, what they said, what follows.</summary>
public sealed class Rounds : Resource<Round, RoundFilter, RoundSortField>
{
    internal Rounds(GraphCalls calls)
        : base(calls, new("Round", "round", "rounds", "roundChanged", false, "id number status deadline closedAt committeeWeight acceptWeight rejectWeight itemId createdAt updatedAt version"))
    {
    }

    /// <summary>Closes the round when its deadline has passed; the item is given to another committee, or given up.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Round> Expire(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("expireRound", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Closes the round when its deadline has passed; the item is given to another committee, or given up. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Round>>> ExpireMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("expireRounds", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Closes the round when its deadline has passed; the item is given to another committee, or given up. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Round>>> ExpireMany(RoundFilter filter, CancellationToken cancellation = default) =>
        ActMany("expireRounds", [new("filter", "RoundFilter", filter)], cancellation);

    /// <summary>Draws a committee for a submitted item and asks it.</summary>
    /// <param name="itemId"></param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Round> Open(Guid itemId, CancellationToken cancellation = default) =>
        Act("openRound", [new("input", "OpenRoundInput!", new { itemId })], cancellation);

    /// <summary>Draws a committee for a submitted item and asks it. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Round>>> OpenMany(IReadOnlyList<OpenRoundInput> input, CancellationToken cancellation = default) =>
        ActMany("openRounds", [new("input", "[OpenRoundInput!]!", input)], cancellation);
}
