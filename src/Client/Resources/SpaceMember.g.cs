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

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
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

/// <summary>What <c>Add</c> takes.</summary>
public sealed record AddSpaceMemberInput
{
    /// <summary>The space.</summary>
    public required Guid SpaceId { get; init; }

    /// <summary>What they may do.</summary>
    public required SpaceRole Role { get; init; }

    /// <summary>The person; leave out the others then.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The node; leave out the others then.</summary>
    public Guid? NodeId { get; init; }

    /// <summary>The group; leave out the others then.</summary>
    public Guid? GroupId { get; init; }
}

/// <summary>A person, a node or a group that takes part in a space.</summary>
public sealed class SpaceMembers : Resource<SpaceMember, SpaceMemberFilter, SpaceMemberSortField>
{
    internal SpaceMembers(GraphCalls calls)
        : base(calls, new("SpaceMember", "spaceMember", "spaceMembers", "spaceMemberChanged", false, "id role userId groupId spaceId nodeId createdAt updatedAt version"))
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
        Act("addSpaceMember", [new("input", "AddSpaceMemberInput!", new { spaceId, role, userId, nodeId, groupId })], cancellation);

    /// <summary>Lets a person, a node or a group take part. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<SpaceMember>>> AddMany(IReadOnlyList<AddSpaceMemberInput> input, CancellationToken cancellation = default) =>
        ActMany("addSpaceMembers", [new("input", "[AddSpaceMemberInput!]!", input)], cancellation);

    /// <summary>Gives it another role.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="role">What it may do there.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<SpaceMember> ChangeRole(Guid id, SpaceRole role, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("changeRoleSpaceMember", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "ChangeRoleSpaceMemberInput!", new { role })], cancellation);

    /// <summary>Gives it another role. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="role">What it may do there.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<SpaceMember>>> ChangeRoleMany(IReadOnlyList<Guid> ids, SpaceRole role, CancellationToken cancellation = default) =>
        ActMany("changeRoleSpaceMembers", [new("ids", "[ID!]", ids), new("input", "ChangeRoleSpaceMemberInput!", new { role })], cancellation);

    /// <summary>Gives it another role. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="role">What it may do there.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<SpaceMember>>> ChangeRoleMany(SpaceMemberFilter filter, SpaceRole role, CancellationToken cancellation = default) =>
        ActMany("changeRoleSpaceMembers", [new("filter", "SpaceMemberFilter", filter), new("input", "ChangeRoleSpaceMemberInput!", new { role })], cancellation);

    /// <summary>Takes it out of the space.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task Remove(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("removeSpaceMember", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Takes it out of the space. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<SpaceMember>>> RemoveMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("removeSpaceMembers", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Takes it out of the space. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<SpaceMember>>> RemoveMany(SpaceMemberFilter filter, CancellationToken cancellation = default) =>
        ActMany("removeSpaceMembers", [new("filter", "SpaceMemberFilter", filter)], cancellation);
}
