// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A key pair with which the network signs tokens, with a key that encrypts what it alone reads. All hosts share them; each replaces the one before.</summary>
public sealed record TokenKey : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>What tokens and the published keys call it: its kid.</summary>
    public string Name { get; init; } = "";

    /// <summary>From when on tokens are signed with it; it is published before.</summary>
    public DateTimeOffset SignsFrom { get; init; }

    /// <summary>From when on no token of it is accepted; null as long as it was not replaced.</summary>
    public DateTimeOffset? RetiresAt { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>TokenKeys</c> are meant. All conditions given must hold.</summary>
public sealed record TokenKeyFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<TokenKeyFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<TokenKeyFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public TokenKeyFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }
}

/// <summary>By what <c>TokenKeys</c> can be ordered.</summary>
public enum TokenKeySortField
{
    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Make</c> takes.</summary>
public sealed record MakeTokenKeyInput
{
    /// <summary>Only when there is none.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>How long until it signs.</summary>
    public required double LeadSeconds { get; init; }
}

/// <summary>A key pair with which the network signs tokens, with a key that encrypts what it alone reads. All hosts share them; each replaces the one before.</summary>
public sealed class TokenKeys : Resource<TokenKey, TokenKeyFilter, TokenKeySortField>
{
    internal TokenKeys(GraphCalls calls)
        : base(calls, new("TokenKey", "tokenKey", "tokenKeys", "tokenKeyChanged", false, "id name signsFrom retiresAt createdAt updatedAt version"))
    {
    }

    /// <summary>Makes a key.</summary>
    /// <param name="isFirst">Only when there is none.</param>
    /// <param name="leadSeconds">How long until it signs.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<TokenKey> Make(bool isFirst, double leadSeconds, CancellationToken cancellation = default) =>
        Act("makeTokenKey", [new("input", "MakeTokenKeyInput!", new { isFirst, leadSeconds })], cancellation);

    /// <summary>Makes a key. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<TokenKey>>> MakeMany(IReadOnlyList<MakeTokenKeyInput> input, CancellationToken cancellation = default) =>
        ActMany("makeTokenKeys", [new("input", "[MakeTokenKeyInput!]!", input)], cancellation);

    /// <summary>Has another key sign, in five minutes; tokens of this one stay valid until they expire.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="atOnce">Has it sign in ten seconds.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<TokenKey> Replace(Guid id, bool? atOnce = null, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("replaceTokenKey", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "ReplaceTokenKeyInput!", new { atOnce })], cancellation);

    /// <summary>Has another key sign, in five minutes; tokens of this one stay valid until they expire. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="atOnce">Has it sign in ten seconds.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<TokenKey>>> ReplaceMany(IReadOnlyList<Guid> ids, bool? atOnce = null, CancellationToken cancellation = default) =>
        ActMany("replaceTokenKeys", [new("ids", "[ID!]", ids), new("input", "ReplaceTokenKeyInput!", new { atOnce })], cancellation);

    /// <summary>Has another key sign, in five minutes; tokens of this one stay valid until they expire. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="atOnce">Has it sign in ten seconds.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<TokenKey>>> ReplaceMany(TokenKeyFilter filter, bool? atOnce = null, CancellationToken cancellation = default) =>
        ActMany("replaceTokenKeys", [new("filter", "TokenKeyFilter", filter), new("input", "ReplaceTokenKeyInput!", new { atOnce })], cancellation);

    /// <summary>Ends a replaced key at once, with all tokens that it signed: everybody has to sign in again.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<TokenKey> Withdraw(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("withdrawTokenKey", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Ends a replaced key at once, with all tokens that it signed: everybody has to sign in again. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<TokenKey>>> WithdrawMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("withdrawTokenKeys", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Ends a replaced key at once, with all tokens that it signed: everybody has to sign in again. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<TokenKey>>> WithdrawMany(TokenKeyFilter filter, CancellationToken cancellation = default) =>
        ActMany("withdrawTokenKeys", [new("filter", "TokenKeyFilter", filter)], cancellation);

    /// <summary>Nobody needs it any more.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task Forget(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("forgetTokenKey", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Nobody needs it any more. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<TokenKey>>> ForgetMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("forgetTokenKeys", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Nobody needs it any more. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<TokenKey>>> ForgetMany(TokenKeyFilter filter, CancellationToken cancellation = default) =>
        ActMany("forgetTokenKeys", [new("filter", "TokenKeyFilter", filter)], cancellation);
}
