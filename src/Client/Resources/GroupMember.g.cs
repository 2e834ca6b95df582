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

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
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

/// <summary>What <c>Add</c> takes.</summary>
public sealed record AddGroupMemberInput
{
    /// <summary>The group.</summary>
    public required Guid GroupId { get; init; }

    /// <summary>The person; leave out the node then.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The node; leave out the person then.</summary>
    public Guid? NodeId { get; init; }
}

/// <summary>A person or a node in a group.</summary>
public sealed class GroupMembers : Resource<GroupMember, GroupMemberFilter, GroupMemberSortField>
{
    internal GroupMembers(GraphCalls calls)
        : base(calls, new("GroupMember", "groupMember", "groupMembers", "groupMemberChanged", false, "id userId nodeId groupId createdAt updatedAt version"))
    {
    }

    /// <summary>Puts a person or a node into a group.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="userId">The person; leave out the node then.</param>
    /// <param name="nodeId">The node; leave out the person then.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<GroupMember> Add(Guid groupId, Guid? userId = null, Guid? nodeId = null, CancellationToken cancellation = default) =>
        Act("addGroupMember", [new("input", "AddGroupMemberInput!", new { groupId, userId, nodeId })], cancellation);

    /// <summary>Puts a person or a node into a group. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<GroupMember>>> AddMany(IReadOnlyList<AddGroupMemberInput> input, CancellationToken cancellation = default) =>
        ActMany("addGroupMembers", [new("input", "[AddGroupMemberInput!]!", input)], cancellation);

    /// <summary>Takes it out of the group.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task Remove(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("removeGroupMember", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Takes it out of the group. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<GroupMember>>> RemoveMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("removeGroupMembers", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Takes it out of the group. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<GroupMember>>> RemoveMany(GroupMemberFilter filter, CancellationToken cancellation = default) =>
        ActMany("removeGroupMembers", [new("filter", "GroupMemberFilter", filter)], cancellation);
}
