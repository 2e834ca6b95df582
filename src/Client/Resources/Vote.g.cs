// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A committee member's signed word on an item, given once and never changed.</summary>
public sealed record Vote : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>Accept or reject.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>Why, in the node's words.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The weight that the vote counted with.</summary>
    public double Weight { get; init; }

    /// <summary>The node's signature over the ballot.</summary>
    public string Signature { get; init; } = "";

    /// <summary>The key of the Round.</summary>
    public Guid RoundId { get; init; }

    /// <summary>The key of the Node.</summary>
    public Guid NodeId { get; init; }

    /// <summary>The key of the NodeKey.</summary>
    public Guid KeyId { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>Votes</c> are meant. All conditions given must hold.</summary>
public sealed record VoteFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<VoteFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<VoteFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public VoteFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>Accept or reject.</summary>
    public IsOne<Verdict>? Verdict { get; init; }

    /// <summary>The key of the Round.</summary>
    public IsOne<Guid>? RoundId { get; init; }

    /// <summary>The key of the Node.</summary>
    public IsOne<Guid>? NodeId { get; init; }

    /// <summary>The key of the NodeKey.</summary>
    public IsOne<Guid>? KeyId { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }

    /// <summary>The round.</summary>
    public RoundFilter? Round { get; init; }

    /// <summary>The node that voted.</summary>
    public NodeFilter? Node { get; init; }

    /// <summary>The key that it was signed with, so that anybody can verify it after the key has ended.</summary>
    public NodeKeyFilter? Key { get; init; }
}

/// <summary>By what <c>Votes</c> can be ordered.</summary>
public enum VoteSortField
{
    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Cast</c> takes.</summary>
public sealed record CastVoteInput
{
    /// <summary>The round that the node was asked in.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>Accept or reject.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The signature over knowledge-vote-v1, round, item digest, verdict and the SHA-256 of the reason, one a line.</summary>
    public required string Signature { get; init; }

    /// <summary>Why, in the node's words.</summary>
    public string? Reason { get; init; }
}

/// <summary>A committee member's signed word on an item, given once and never changed.</summary>
public sealed class Votes : Resource<Vote, VoteFilter, VoteSortField>
{
    internal Votes(GraphCalls calls)
        : base(calls, new("Vote", "vote", "votes", "voteChanged", false, "id verdict reason weight signature roundId nodeId keyId createdAt updatedAt version"))
    {
    }

    /// <summary>Casts the calling node's vote and decides the round when that is enough.</summary>
    /// <param name="roundId">The round that the node was asked in.</param>
    /// <param name="verdict">Accept or reject.</param>
    /// <param name="signature">The signature over knowledge-vote-v1, round, item digest, verdict and the SHA-256 of the reason, one a line.</param>
    /// <param name="reason">Why, in the node's words.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Vote> Cast(Guid roundId, Verdict verdict, string signature, string? reason = null, CancellationToken cancellation = default) =>
        Act("castVote", [new("input", "CastVoteInput!", new { roundId, verdict, signature, reason })], cancellation);

    /// <summary>Casts the calling node's vote and decides the round when that is enough. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Vote>>> CastMany(IReadOnlyList<CastVoteInput> input, CancellationToken cancellation = default) =>
        ActMany("castVotes", [new("input", "[CastVoteInput!]!", input)], cancellation);
}
