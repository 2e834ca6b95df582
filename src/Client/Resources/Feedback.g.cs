// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>What somebody who asked says of an item that answered. Enough of those who doubt it bring the item before another committee.</summary>
public sealed record Feedback : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>What was asked.</summary>
    public string Question { get; init; } = "";

    /// <summary>The SHA-256 of the question without its case and spaces, in hexadecimal.</summary>
    public string QuestionDigest { get; init; } = "";

    /// <summary>What the item was as an answer.</summary>
    public Usefulness Verdict { get; init; }

    /// <summary>Why, in the words of who says so.</summary>
    public string Note { get; init; } = "";

    /// <summary>The person or the node that says so.</summary>
    public Guid GiverId { get; init; }

    /// <summary>The key of the Item.</summary>
    public Guid ItemId { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>Feedbacks</c> are meant. All conditions given must hold.</summary>
public sealed record FeedbackFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<FeedbackFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<FeedbackFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public FeedbackFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>What the item was as an answer.</summary>
    public IsOne<Usefulness>? Verdict { get; init; }

    /// <summary>The person or the node that says so.</summary>
    public IsOne<Guid>? GiverId { get; init; }

    /// <summary>The key of the Item.</summary>
    public IsOne<Guid>? ItemId { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }

    /// <summary>The item that was cited.</summary>
    public ItemFilter? Item { get; init; }
}

/// <summary>By what <c>Feedbacks</c> can be ordered.</summary>
public enum FeedbackSortField
{
    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Give</c> takes.</summary>
public sealed record GiveFeedbackInput
{
    /// <summary>The item that was cited.</summary>
    public required Guid ItemId { get; init; }

    /// <summary>What was asked.</summary>
    public required string Question { get; init; }

    /// <summary>What the item was as an answer.</summary>
    public required Usefulness Verdict { get; init; }

    /// <summary>Why, in the words of who says so.</summary>
    public string? Note { get; init; }
}

/// <summary>What somebody who asked says of an item that answered. Enough of those who doubt it bring the item before another committee.</summary>
public sealed class Feedbacks : Resource<Feedback, FeedbackFilter, FeedbackSortField>
{
    internal Feedbacks(GraphCalls calls)
        : base(calls, new("Feedback", "feedback", "feedbacks", "feedbackChanged", false, "id question questionDigest verdict note giverId itemId createdAt updatedAt version"))
    {
    }

    /// <summary>Says of a cited item how it was as an answer; whoever has said something on the same question says it anew.</summary>
    /// <param name="itemId">The item that was cited.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="verdict">What the item was as an answer.</param>
    /// <param name="note">Why, in the words of who says so.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Feedback> Give(Guid itemId, string question, Usefulness verdict, string? note = null, CancellationToken cancellation = default) =>
        Act("giveFeedback", [new("input", "GiveFeedbackInput!", new { itemId, question, verdict, note })], cancellation);

    /// <summary>Says of a cited item how it was as an answer; whoever has said something on the same question says it anew. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Feedback>>> GiveMany(IReadOnlyList<GiveFeedbackInput> input, CancellationToken cancellation = default) =>
        ActMany("giveFeedbacks", [new("input", "[GiveFeedbackInput!]!", input)], cancellation);

    /// <summary>Takes it back.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task TakeBack(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("takeBackFeedback", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Takes it back. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Feedback>>> TakeBackMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("takeBackFeedbacks", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Takes it back. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Feedback>>> TakeBackMany(FeedbackFilter filter, CancellationToken cancellation = default) =>
        ActMany("takeBackFeedbacks", [new("filter", "FeedbackFilter", filter)], cancellation);
}
