// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A right that an administrator gave at run time, beside what the rules in the code allow and never against one that forbids.</summary>
public sealed record Grant : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>The resource, such as Item.</summary>
    public string Resource { get; init; } = "";

    /// <summary>The action's name, Read, or * for reading and all actions.</summary>
    public string Action { get; init; } = "";

    /// <summary>The record, such as a space, that the right is limited to, with all that belongs to it; none for every record.</summary>
    public Guid? ScopeId { get; init; }

    /// <summary>Whether a person, a node or a group has it.</summary>
    public GranteeKind GranteeKind { get; init; }

    /// <summary>The key of the person, the node or the group.</summary>
    public Guid GranteeId { get; init; }

    /// <summary>Until when it holds; none for until it is withdrawn.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The key of who gave it.</summary>
    public Guid? GivenById { get; init; }

    /// <summary>Who gave it.</summary>
    public string GivenBy { get; init; } = "";

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>Grants</c> are meant. All conditions given must hold.</summary>
public sealed record GrantFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<GrantFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<GrantFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public GrantFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>The resource, such as Item.</summary>
    public IsText? Resource { get; init; }

    /// <summary>The action's name, Read, or * for reading and all actions.</summary>
    public IsText? Action { get; init; }

    /// <summary>The record, such as a space, that the right is limited to, with all that belongs to it; none for every record.</summary>
    public IsOne<Guid>? ScopeId { get; init; }

    /// <summary>Whether a person, a node or a group has it.</summary>
    public IsOne<GranteeKind>? GranteeKind { get; init; }

    /// <summary>The key of the person, the node or the group.</summary>
    public IsOne<Guid>? GranteeId { get; init; }

    /// <summary>Until when it holds; none for until it is withdrawn.</summary>
    public IsAmount<DateTimeOffset>? ExpiresAt { get; init; }

    /// <summary>The key of who gave it.</summary>
    public IsOne<Guid>? GivenById { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }
}

/// <summary>By what <c>Grants</c> can be ordered.</summary>
public enum GrantSortField
{
    /// <summary>Until when it holds; none for until it is withdrawn.</summary>
    [JsonStringEnumMemberName("EXPIRES_AT")]
    ExpiresAt,

    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Give</c> takes.</summary>
public sealed record GiveGrantInput
{
    /// <summary>The resource, such as Item.</summary>
    public required string Resource { get; init; }

    /// <summary>The action's name, Read, or * for reading and all actions.</summary>
    public required string Action { get; init; }

    /// <summary>Whether a person, a node or a group has it.</summary>
    public required GranteeKind GranteeKind { get; init; }

    /// <summary>The key of the person, the node or the group.</summary>
    public required Guid GranteeId { get; init; }

    /// <summary>The record, such as a space, that the right is limited to, with all that belongs to it; none for every record.</summary>
    public Guid? ScopeId { get; init; }

    /// <summary>Until when it holds; none for until it is withdrawn.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>A right that an administrator gave at run time, beside what the rules in the code allow and never against one that forbids.</summary>
public sealed class Grants : Resource<Grant, GrantFilter, GrantSortField>
{
    internal Grants(GraphCalls calls)
        : base(calls, new("Grant", "grant", "grants", "grantChanged", false, "id resource action scopeId granteeKind granteeId expiresAt givenById givenBy createdAt updatedAt version"))
    {
    }

    /// <summary>Gives a person, a node or a group a right.</summary>
    /// <param name="resource">The resource, such as Item.</param>
    /// <param name="action">The action's name, Read, or * for reading and all actions.</param>
    /// <param name="granteeKind">Whether a person, a node or a group has it.</param>
    /// <param name="granteeId">The key of the person, the node or the group.</param>
    /// <param name="scopeId">The record, such as a space, that the right is limited to, with all that belongs to it; none for every record.</param>
    /// <param name="expiresAt">Until when it holds; none for until it is withdrawn.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Grant> Give(string resource, string action, GranteeKind granteeKind, Guid granteeId, Guid? scopeId = null, DateTimeOffset? expiresAt = null, CancellationToken cancellation = default) =>
        Act("giveGrant", [new("input", "GiveGrantInput!", new { resource, action, granteeKind, granteeId, scopeId, expiresAt })], cancellation);

    /// <summary>Gives a person, a node or a group a right. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Grant>>> GiveMany(IReadOnlyList<GiveGrantInput> input, CancellationToken cancellation = default) =>
        ActMany("giveGrants", [new("input", "[GiveGrantInput!]!", input)], cancellation);

    /// <summary>Takes the right back.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task Withdraw(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("withdrawGrant", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Takes the right back. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Grant>>> WithdrawMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("withdrawGrants", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Takes the right back. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Grant>>> WithdrawMany(GrantFilter filter, CancellationToken cancellation = default) =>
        ActMany("withdrawGrants", [new("filter", "GrantFilter", filter)], cancellation);
}
