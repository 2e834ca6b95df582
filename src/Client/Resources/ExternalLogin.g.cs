// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A person's account at a provider, by which they sign in here. No two people have the same one.</summary>
public sealed record ExternalLogin : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>The key of the person.</summary>
    public Guid UserId { get; init; }

    /// <summary>The provider, by its name in the configuration.</summary>
    public string Provider { get; init; } = "";

    /// <summary>How the provider called the account when it was added, for the person to recognise it; nothing is decided by it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Who vouches: the provider's issuer, whatever it is called in the configuration.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>When somebody last signed in with it.</summary>
    public DateTimeOffset? LastUsed { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>ExternalLogins</c> are meant. All conditions given must hold.</summary>
public sealed record ExternalLoginFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<ExternalLoginFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<ExternalLoginFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public ExternalLoginFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>The key of the person.</summary>
    public IsOne<Guid>? UserId { get; init; }

    /// <summary>The provider, by its name in the configuration.</summary>
    public IsText? Provider { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }
}

/// <summary>By what <c>ExternalLogins</c> can be ordered.</summary>
public enum ExternalLoginSortField
{
    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Admit</c> takes.</summary>
public sealed record AdmitExternalLoginInput
{
    /// <summary>The key of the person.</summary>
    public required Guid UserId { get; init; }
}

/// <summary>A person's account at a provider, by which they sign in here. No two people have the same one.</summary>
public sealed class ExternalLogins : Resource<ExternalLogin, ExternalLoginFilter, ExternalLoginSortField>
{
    internal ExternalLogins(GraphCalls calls)
        : base(calls, new("ExternalLogin", "externalLogin", "externalLogins", "externalLoginChanged", false, "id userId provider name issuer lastUsed createdAt updatedAt version"))
    {
    }

    /// <summary>Adds the account at a provider from which this browser came back a moment ago.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<ExternalLogin> Link(CancellationToken cancellation = default) =>
        Act("linkExternalLogin", [], cancellation);

    /// <summary>Somebody has made an account with it.</summary>
    /// <param name="userId">The key of the person.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<ExternalLogin> Admit(Guid userId, CancellationToken cancellation = default) =>
        Act("admitExternalLogin", [new("input", "AdmitExternalLoginInput!", new { userId })], cancellation);

    /// <summary>Somebody has made an account with it. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<ExternalLogin>>> AdmitMany(IReadOnlyList<AdmitExternalLoginInput> input, CancellationToken cancellation = default) =>
        ActMany("admitExternalLogins", [new("input", "[AdmitExternalLoginInput!]!", input)], cancellation);

    /// <summary>Somebody has signed in with it.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<ExternalLogin> Use(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("useExternalLogin", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Somebody has signed in with it. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<ExternalLogin>>> UseMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("useExternalLogins", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Somebody has signed in with it. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<ExternalLogin>>> UseMany(ExternalLoginFilter filter, CancellationToken cancellation = default) =>
        ActMany("useExternalLogins", [new("filter", "ExternalLoginFilter", filter)], cancellation);

    /// <summary>Nobody signs in with it any more. It is not taken from its person when there is no other way in.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task Unlink(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("unlinkExternalLogin", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Nobody signs in with it any more. It is not taken from its person when there is no other way in. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<ExternalLogin>>> UnlinkMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("unlinkExternalLogins", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Nobody signs in with it any more. It is not taken from its person when there is no other way in. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<ExternalLogin>>> UnlinkMany(ExternalLoginFilter filter, CancellationToken cancellation = default) =>
        ActMany("unlinkExternalLogins", [new("filter", "ExternalLoginFilter", filter)], cancellation);
}
