// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A letter by mail. Its state says that it is to be sent; its link works once, and nothing of the link is kept but a hash.</summary>
public sealed record Letter : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>What it is for.</summary>
    public LetterKind Kind { get; init; }

    /// <summary>The email address it goes to.</summary>
    public string Address { get; init; } = "";

    /// <summary>The key of the person or the invitation it is about, or of the device until it is written; none as long as that is not known.</summary>
    public Guid? AboutId { get; init; }

    /// <summary>The address of the network that its link begins with.</summary>
    public string Origin { get; init; } = "";

    /// <summary>What became of it.</summary>
    public LetterStatus Status { get; init; }

    /// <summary>Until when its link works; none for one without a link.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>Letters</c> are meant. All conditions given must hold.</summary>
public sealed record LetterFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<LetterFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<LetterFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public LetterFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>What it is for.</summary>
    public IsOne<LetterKind>? Kind { get; init; }

    /// <summary>The email address it goes to.</summary>
    public IsText? Address { get; init; }

    /// <summary>What became of it.</summary>
    public IsOne<LetterStatus>? Status { get; init; }

    /// <summary>Until when its link works; none for one without a link.</summary>
    public IsAmount<DateTimeOffset>? ExpiresAt { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }
}

/// <summary>By what <c>Letters</c> can be ordered.</summary>
public enum LetterSortField
{
    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Ask</c> takes.</summary>
public sealed record AskLetterInput
{
    /// <summary>What it is for.</summary>
    public required LetterKind Kind { get; init; }

    /// <summary>Where it goes.</summary>
    public required string Address { get; init; }

    /// <summary>The person or the invitation, when that is known.</summary>
    public Guid? AboutId { get; init; }
}

/// <summary>A letter by mail. Its state says that it is to be sent; its link works once, and nothing of the link is kept but a hash.</summary>
public sealed class Letters : Resource<Letter, LetterFilter, LetterSortField>
{
    internal Letters(GraphCalls calls)
        : base(calls, new("Letter", "letter", "letters", "letterChanged", false, "id kind address aboutId origin status expiresAt createdAt updatedAt version"))
    {
    }

    /// <summary>Puts a letter in the post.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="address">Where it goes.</param>
    /// <param name="aboutId">The person or the invitation, when that is known.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Letter> Ask(LetterKind kind, string address, Guid? aboutId = null, CancellationToken cancellation = default) =>
        Act("askLetter", [new("input", "AskLetterInput!", new { kind, address, aboutId })], cancellation);

    /// <summary>Puts a letter in the post. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Letter>>> AskMany(IReadOnlyList<AskLetterInput> input, CancellationToken cancellation = default) =>
        ActMany("askLetters", [new("input", "[AskLetterInput!]!", input)], cancellation);

    /// <summary>Writes it; from then on its link works. One too many to the same address is for nobody.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Letter> Write(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("writeLetter", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Writes it; from then on its link works. One too many to the same address is for nobody. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Letter>>> WriteMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("writeLetters", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Writes it; from then on its link works. One too many to the same address is for nobody. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Letter>>> WriteMany(LetterFilter filter, CancellationToken cancellation = default) =>
        ActMany("writeLetters", [new("filter", "LetterFilter", filter)], cancellation);

    /// <summary>Hands it to the mail server, or prints it when there is none; the same letter again when it is not known whether it arrived.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Letter> Deliver(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("deliverLetter", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Hands it to the mail server, or prints it when there is none; the same letter again when it is not known whether it arrived. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Letter>>> DeliverMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("deliverLetters", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Hands it to the mail server, or prints it when there is none; the same letter again when it is not known whether it arrived. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Letter>>> DeliverMany(LetterFilter filter, CancellationToken cancellation = default) =>
        ActMany("deliverLetters", [new("filter", "LetterFilter", filter)], cancellation);

    /// <summary>Nothing is left of it but that it was.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Letter> Fade(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("fadeLetter", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Nothing is left of it but that it was. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Letter>>> FadeMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("fadeLetters", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Nothing is left of it but that it was. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Letter>>> FadeMany(LetterFilter filter, CancellationToken cancellation = default) =>
        ActMany("fadeLetters", [new("filter", "LetterFilter", filter)], cancellation);

    /// <summary>Clears it away.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task Forget(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("forgetLetter", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Clears it away. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Letter>>> ForgetMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("forgetLetters", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Clears it away. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Letter>>> ForgetMany(LetterFilter filter, CancellationToken cancellation = default) =>
        ActMany("forgetLetters", [new("filter", "LetterFilter", filter)], cancellation);

    /// <summary>What it says, to be handed on by an administrator where there is no mail server; null when it was mailed or its time is over.</summary>
    /// <param name="letterId">The letter.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<string?> ReadText(Guid letterId, CancellationToken cancellation = default) =>
        Ask<string?>("letterText", [new("letterId", "ID!", letterId)], "", cancellation);
}
