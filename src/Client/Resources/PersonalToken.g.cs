// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A token by which a script acts for the person who made it, as far as its scopes go.</summary>
public sealed record PersonalToken : IRecord, IShownOnce
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>The person for whom it acts.</summary>
    public Guid UserId { get; init; }

    /// <summary>What it is for, in the person's words.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it may do, such as library:read.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>From then on it is refused.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was last used, to the hour; none when it never was.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";

    /// <summary>Shown to the one who made it, this once; null otherwise.</summary>
    [JsonIgnore]
    public string? Secret { get; private set; }

    string? IShownOnce.Secret
    {
        get => Secret;
        set => Secret = value;
    }
}

/// <summary>Which <c>PersonalTokens</c> are meant. All conditions given must hold.</summary>
public sealed record PersonalTokenFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<PersonalTokenFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<PersonalTokenFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public PersonalTokenFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>The person for whom it acts.</summary>
    public IsOne<Guid>? UserId { get; init; }

    /// <summary>What it is for, in the person's words.</summary>
    public IsText? Name { get; init; }

    /// <summary>From then on it is refused.</summary>
    public IsAmount<DateTimeOffset>? ExpiresAt { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }
}

/// <summary>By what <c>PersonalTokens</c> can be ordered.</summary>
public enum PersonalTokenSortField
{
    /// <summary>What it is for, in the person's words.</summary>
    [JsonStringEnumMemberName("NAME")]
    Name,

    /// <summary>From then on it is refused.</summary>
    [JsonStringEnumMemberName("EXPIRES_AT")]
    ExpiresAt,

    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Issue</c> takes.</summary>
public sealed record IssuePersonalTokenInput
{
    /// <summary>What it is for.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do; at least one of those that modules have.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>For how many days it works.</summary>
    public int? Days { get; init; }
}

/// <summary>A token by which a script acts for the person who made it, as far as its scopes go.</summary>
public sealed class PersonalTokens : Resource<PersonalToken, PersonalTokenFilter, PersonalTokenSortField>
{
    internal PersonalTokens(GraphCalls calls)
        : base(calls, new("PersonalToken", "personalToken", "personalTokens", "personalTokenChanged", true, "id userId name scopes expiresAt lastUsedAt createdAt updatedAt version"))
    {
    }

    /// <summary>Makes a token, which secret shows this once.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="scopes">What it may do; at least one of those that modules have.</param>
    /// <param name="days">For how many days it works.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<PersonalToken> Issue(string name, IReadOnlyList<string> scopes, int? days = null, CancellationToken cancellation = default) =>
        Act("issuePersonalToken", [new("input", "IssuePersonalTokenInput!", new { name, scopes, days })], cancellation);

    /// <summary>Makes a token, which secret shows this once. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<PersonalToken>>> IssueMany(IReadOnlyList<IssuePersonalTokenInput> input, CancellationToken cancellation = default) =>
        ActMany("issuePersonalTokens", [new("input", "[IssuePersonalTokenInput!]!", input)], cancellation);

    /// <summary>Ends the token at once.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task Revoke(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("revokePersonalToken", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Ends the token at once. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<PersonalToken>>> RevokeMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("revokePersonalTokens", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Ends the token at once. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<PersonalToken>>> RevokeMany(PersonalTokenFilter filter, CancellationToken cancellation = default) =>
        ActMany("revokePersonalTokens", [new("filter", "PersonalTokenFilter", filter)], cancellation);
}
