// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>Says that the nodes which join by an invitation become members of a space.</summary>
public sealed record SpaceInvitation : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>What the nodes may do there.</summary>
    public SpaceRole Role { get; init; }

    /// <summary>The key of the Space.</summary>
    public Guid SpaceId { get; init; }

    /// <summary>The key of the Invitation.</summary>
    public Guid InvitationId { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>SpaceInvitations</c> are meant. All conditions given must hold.</summary>
public sealed record SpaceInvitationFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<SpaceInvitationFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<SpaceInvitationFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public SpaceInvitationFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>The key of the Space.</summary>
    public IsOne<Guid>? SpaceId { get; init; }

    /// <summary>The key of the Invitation.</summary>
    public IsOne<Guid>? InvitationId { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }

    /// <summary>The space.</summary>
    public SpaceFilter? Space { get; init; }

    /// <summary>The invitation by which nodes join.</summary>
    public InvitationFilter? Invitation { get; init; }

    /// <summary>The nodes that were let in by it.</summary>
    public Related<SpaceAdmissionFilter>? Admissions { get; init; }
}

/// <summary>By what <c>SpaceInvitations</c> can be ordered.</summary>
public enum SpaceInvitationSortField
{
    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Offer</c> takes.</summary>
public sealed record OfferSpaceInvitationInput
{
    /// <summary>The space.</summary>
    public required Guid SpaceId { get; init; }

    /// <summary>The invitation.</summary>
    public required Guid InvitationId { get; init; }

    /// <summary>What the nodes may do there; an owner is named by name alone.</summary>
    public required SpaceRole Role { get; init; }
}

/// <summary>Says that the nodes which join by an invitation become members of a space.</summary>
public sealed class SpaceInvitations : Resource<SpaceInvitation, SpaceInvitationFilter, SpaceInvitationSortField>
{
    internal SpaceInvitations(GraphCalls calls)
        : base(calls, new("SpaceInvitation", "spaceInvitation", "spaceInvitations", "spaceInvitationChanged", false, "id role spaceId invitationId createdAt updatedAt version"))
    {
    }

    /// <summary>Lets the nodes of an invitation into a space, those that have joined and those to come.</summary>
    /// <param name="spaceId">The space.</param>
    /// <param name="invitationId">The invitation.</param>
    /// <param name="role">What the nodes may do there; an owner is named by name alone.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<SpaceInvitation> Offer(Guid spaceId, Guid invitationId, SpaceRole role, CancellationToken cancellation = default) =>
        Act("offerSpaceInvitation", [new("input", "OfferSpaceInvitationInput!", new { spaceId, invitationId, role })], cancellation);

    /// <summary>Lets the nodes of an invitation into a space, those that have joined and those to come. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<SpaceInvitation>>> OfferMany(IReadOnlyList<OfferSpaceInvitationInput> input, CancellationToken cancellation = default) =>
        ActMany("offerSpaceInvitations", [new("input", "[OfferSpaceInvitationInput!]!", input)], cancellation);

    /// <summary>Lets no more nodes in; those that are members stay.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task Withdraw(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("withdrawSpaceInvitation", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Lets no more nodes in; those that are members stay. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<SpaceInvitation>>> WithdrawMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("withdrawSpaceInvitations", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Lets no more nodes in; those that are members stay. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<SpaceInvitation>>> WithdrawMany(SpaceInvitationFilter filter, CancellationToken cancellation = default) =>
        ActMany("withdrawSpaceInvitations", [new("filter", "SpaceInvitationFilter", filter)], cancellation);
}
