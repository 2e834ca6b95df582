// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A person, a node or a group that takes part in a space.</summary>
public sealed record SpaceMember : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>What it may do there.</summary>
    public SpaceRole Role { get; init; }

    /// <summary>The person, if it is one.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The group, if it is one: all who are in it, as long as they are.</summary>
    public Guid? GroupId { get; init; }

    /// <summary>The key of the Space.</summary>
    public Guid SpaceId { get; init; }

    /// <summary>The key of the Node.</summary>
    public Guid? NodeId { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>Which <c>SpaceMembers</c> are meant. All conditions given must hold.</summary>
public sealed record SpaceMemberFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<SpaceMemberFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<SpaceMemberFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public SpaceMemberFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>What it may do there.</summary>
    public IsOne<SpaceRole>? Role { get; init; }

    /// <summary>The person, if it is one.</summary>
    public IsOne<Guid>? UserId { get; init; }

    /// <summary>The group, if it is one: all who are in it, as long as they are.</summary>
    public IsOne<Guid>? GroupId { get; init; }

    /// <summary>The key of the Space.</summary>
    public IsOne<Guid>? SpaceId { get; init; }

    /// <summary>The key of the Node.</summary>
    public IsOne<Guid>? NodeId { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }

    /// <summary>The space.</summary>
    public SpaceFilter? Space { get; init; }

    /// <summary>The node, if it is one.</summary>
    public NodeFilter? Node { get; init; }
}

/// <summary>By what <c>SpaceMembers</c> can be ordered.</summary>
public enum SpaceMemberSortField
{
    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>A person, a node or a group that takes part in a space.</summary>
public sealed class SpaceMembers : Resource<SpaceMember, SpaceMemberFilter, SpaceMemberSortField>
{
    internal SpaceMembers(GraphCalls calls)
        : base(calls, new("SpaceMember", "spaceMember", "spaceMembers", "spaceMemberChanged", false, "id role userId groupId spaceId nodeId createdAt updatedAt"))
    {
    }

    /// <summary>Lets a person, a node or a group take part.</summary>
    /// <param name="spaceId">The space.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="userId">The person; leave out the others then.</param>
    /// <param name="nodeId">The node; leave out the others then.</param>
    /// <param name="groupId">The group; leave out the others then.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<SpaceMember> Add(Guid spaceId, SpaceRole role, Guid? userId = null, Guid? nodeId = null, Guid? groupId = null, CancellationToken cancellation = default) =>
        Act("addSpaceMember", null, "AddSpaceMemberInput", [new("spaceId", "ID!", spaceId), new("role", "SpaceRole!", role), new("userId", "ID", userId), new("nodeId", "ID", nodeId), new("groupId", "ID", groupId)], cancellation);

    /// <summary>Gives it another role.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="role">What it may do there.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<SpaceMember> ChangeRole(Guid id, SpaceRole role, CancellationToken cancellation = default) =>
        Act("changeRoleSpaceMember", id, "ChangeRoleSpaceMemberInput", [new("role", "SpaceRole!", role)], cancellation);

    /// <summary>Takes it out of the space.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<SpaceMember> Remove(Guid id, CancellationToken cancellation = default) =>
        Act("removeSpaceMember", id, null, [], cancellation);
}
