// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A person or a node in a group.</summary>
public sealed record GroupMember : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>The person, if it is one.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The node, if it is one.</summary>
    public Guid? NodeId { get; init; }

    /// <summary>The key of the Group.</summary>
    public Guid GroupId { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>Which <c>GroupMembers</c> are meant. All conditions given must hold.</summary>
public sealed record GroupMemberFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<GroupMemberFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<GroupMemberFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public GroupMemberFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>The person, if it is one.</summary>
    public IsOne<Guid>? UserId { get; init; }

    /// <summary>The node, if it is one.</summary>
    public IsOne<Guid>? NodeId { get; init; }

    /// <summary>The key of the Group.</summary>
    public IsOne<Guid>? GroupId { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }

    /// <summary>The group.</summary>
    public GroupFilter? Group { get; init; }
}

/// <summary>By what <c>GroupMembers</c> can be ordered.</summary>
public enum GroupMemberSortField
{
    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>A person or a node in a group.</summary>
public sealed class GroupMembers : Resource<GroupMember, GroupMemberFilter, GroupMemberSortField>
{
    internal GroupMembers(GraphCalls calls)
        : base(calls, new("GroupMember", "groupMember", "groupMembers", "groupMemberChanged", false, "id userId nodeId groupId createdAt updatedAt"))
    {
    }

    /// <summary>Puts a person or a node into a group.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="userId">The person; leave out the node then.</param>
    /// <param name="nodeId">The node; leave out the person then.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<GroupMember> Add(Guid groupId, Guid? userId = null, Guid? nodeId = null, CancellationToken cancellation = default) =>
        Act("addGroupMember", null, "AddGroupMemberInput", [new("groupId", "ID!", groupId), new("userId", "ID", userId), new("nodeId", "ID", nodeId)], cancellation);

    /// <summary>Takes it out of the group.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<GroupMember> Remove(Guid id, CancellationToken cancellation = default) =>
        Act("removeGroupMember", id, null, [], cancellation);
}
