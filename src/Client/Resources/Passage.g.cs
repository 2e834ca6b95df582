// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A piece of an accepted item with its vector. Derived data: made again at will, so its making is no event.</summary>
public sealed record Passage : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>Its place in the item, from 0.</summary>
    public int Ordinal { get; init; }

    /// <summary>The words of the item's body, exactly.</summary>
    public string Text { get; init; } = "";

    /// <summary>Where the text begins in the body, in characters.</summary>
    public int Start { get; init; }

    /// <summary>What encoded it. Another encoder makes passages of its own, beside these, until it has made all.</summary>
    public string Encoder { get; init; } = "";

    /// <summary>The key of the Item.</summary>
    public Guid ItemId { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>Passages</c> are meant. All conditions given must hold.</summary>
public sealed record PassageFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<PassageFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<PassageFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public PassageFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>What encoded it. Another encoder makes passages of its own, beside these, until it has made all.</summary>
    public IsText? Encoder { get; init; }

    /// <summary>The key of the Item.</summary>
    public IsOne<Guid>? ItemId { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }

    /// <summary>The item that it is a piece of.</summary>
    public ItemFilter? Item { get; init; }
}

/// <summary>By what <c>Passages</c> can be ordered.</summary>
public enum PassageSortField
{
    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>A piece of an accepted item with its vector. Derived data: made again at will, so its making is no event.</summary>
public sealed class Passages : Resource<Passage, PassageFilter, PassageSortField>
{
    internal Passages(GraphCalls calls)
        : base(calls, new("Passage", "passage", "passages", "passageChanged", false, "id ordinal text start encoder itemId createdAt updatedAt version"))
    {
    }

    /// <summary>Answers a question in the words of knowledge that a committee of peers has accepted, with citations and a confidence. When 'known' is false the fleet does not know.</summary>
    /// <param name="question">The question.</param>
    /// <param name="domain">Only items of this domain.</param>
    /// <param name="spaceId">Only items of this space; of all that you may read unless told.</param>
    /// <param name="first">How many citations at most.</param>
    /// <param name="deadlineMs">Within how many milliseconds there is an answer; what there is no time for is left out and named in 'skipped'.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Answer> Ask(string question, string? domain = null, Guid? spaceId = null, int? first = null, int? deadlineMs = null, CancellationToken cancellation = default) =>
        Ask<Answer>("ask", [new("question", "String!", question), new("domain", "String", domain), new("spaceId", "ID", spaceId), new("first", "Int", first), new("deadlineMs", "Int", deadlineMs)], "{ text known confidence citations { itemId spaceId domain title digest passageId start length itemConfidence decisionId acceptedAt passage quotes { text start length } score quote } contradictions { kind one { itemId spaceId domain title digest passageId start length itemConfidence decisionId acceptedAt quote { text start length } } other { itemId spaceId domain title digest passageId start length itemConfidence decisionId acceptedAt quote { text start length } } } skipped stages { name beganMs milliseconds } elapsedMs }", cancellation);

    /// <summary>Finds the passages of accepted knowledge that fit a question or some words best by wording and by meaning, and says why. Ask instead when you want an answer.</summary>
    /// <param name="question">A question or some words.</param>
    /// <param name="domain">Only items of this domain.</param>
    /// <param name="spaceId">Only items of this space; of all that you may read unless told.</param>
    /// <param name="since">Only items accepted at this time or later.</param>
    /// <param name="until">Only items accepted before this time.</param>
    /// <param name="first">How many passages at most.</param>
    /// <param name="deadlineMs">Within how many milliseconds something is found; what there is no time for is left out and named in 'skipped'.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Found> Search(string question, string? domain = null, Guid? spaceId = null, DateTimeOffset? since = null, DateTimeOffset? until = null, int? first = null, int? deadlineMs = null, CancellationToken cancellation = default) =>
        Ask<Found>("search", [new("question", "String!", question), new("domain", "String", domain), new("spaceId", "ID", spaceId), new("since", "DateTime", since), new("until", "DateTime", until), new("first", "Int", first), new("deadlineMs", "Int", deadlineMs)], "{ passages { itemId spaceId domain title digest passageId start length itemConfidence decisionId acceptedAt passage highlights { start length end } score { total words meaning matched } } skipped stages { name beganMs milliseconds } elapsedMs }", cancellation);

    /// <summary>Deletes the passages of an encoder that serves no more and is not to come back: that would mean to encode everything again.</summary>
    /// <param name="encoder">The encoder's name, as passages show it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<int> ForgetEncoder(string encoder, CancellationToken cancellation = default) =>
        Run<int>("forgetEncoder", [new("input", "ForgetEncoderInput!", new { encoder })], "", cancellation);
}
