// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>Lets nodes join: a secret token that works a number of times until it expires.</summary>
public sealed record Invitation : IRecord, IShownOnce
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>How many nodes may join with it.</summary>
    public int Uses { get; init; }

    /// <summary>How many have joined.</summary>
    public int Used { get; init; }

    /// <summary>Until when it works.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The person to whom the nodes that join will belong, if any.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>The domains that nodes which join may claim, and have when they claim none; any when empty.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

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

/// <summary>Which <c>Invitations</c> are meant. All conditions given must hold.</summary>
public sealed record InvitationFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<InvitationFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<InvitationFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public InvitationFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>Until when it works.</summary>
    public IsAmount<DateTimeOffset>? ExpiresAt { get; init; }

    /// <summary>The person to whom the nodes that join will belong, if any.</summary>
    public IsOne<Guid>? OwnerId { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }
}

/// <summary>By what <c>Invitations</c> can be ordered.</summary>
public enum InvitationSortField
{
    /// <summary>Until when it works.</summary>
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
public sealed record IssueInvitationInput
{
    /// <summary>How many nodes may join with it, 1 to 10,000.</summary>
    public int? Uses { get; init; }

    /// <summary>For how many hours it works, up to 720.</summary>
    public double? Hours { get; init; }

    /// <summary>The email address of the person to whom the nodes will belong; an owner's nodes never judge each other.</summary>
    public string? Owner { get; init; }

    /// <summary>The only domains that the nodes may claim; any when none is named.</summary>
    public IReadOnlyList<string>? Domains { get; init; }
}

/// <summary>Lets nodes join: a secret token that works a number of times until it expires.</summary>
public sealed class Invitations : Resource<Invitation, InvitationFilter, InvitationSortField>
{
    internal Invitations(GraphCalls calls)
        : base(calls, new("Invitation", "invitation", "invitations", "invitationChanged", true, "id uses used expiresAt ownerId domains createdAt updatedAt version"))
    {
    }

    /// <summary>Makes a join token; the answer's secret shows it this once.</summary>
    /// <param name="uses">How many nodes may join with it, 1 to 10,000.</param>
    /// <param name="hours">For how many hours it works, up to 720.</param>
    /// <param name="owner">The email address of the person to whom the nodes will belong; an owner's nodes never judge each other.</param>
    /// <param name="domains">The only domains that the nodes may claim; any when none is named.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Invitation> Issue(int? uses = null, double? hours = null, string? owner = null, IReadOnlyList<string>? domains = null, CancellationToken cancellation = default) =>
        Act("issueInvitation", [new("input", "IssueInvitationInput!", new { uses, hours, owner, domains })], cancellation);

    /// <summary>Makes a join token; the answer's secret shows it this once. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Invitation>>> IssueMany(IReadOnlyList<IssueInvitationInput> input, CancellationToken cancellation = default) =>
        ActMany("issueInvitations", [new("input", "[IssueInvitationInput!]!", input)], cancellation);

    /// <summary>Ends the invitation at once.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Invitation> Withdraw(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("withdrawInvitation", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Ends the invitation at once. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Invitation>>> WithdrawMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("withdrawInvitations", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Ends the invitation at once. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Invitation>>> WithdrawMany(InvitationFilter filter, CancellationToken cancellation = default) =>
        ActMany("withdrawInvitations", [new("filter", "InvitationFilter", filter)], cancellation);
}
