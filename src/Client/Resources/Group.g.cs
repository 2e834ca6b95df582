// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>People and nodes that are given rights together.</summary>
public sealed record Group : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>What it is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>Groups</c> are meant. All conditions given must hold.</summary>
public sealed record GroupFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<GroupFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<GroupFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public GroupFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>What it is called.</summary>
    public IsText? Name { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }

    /// <summary>Who is in it.</summary>
    public Related<GroupMemberFilter>? Members { get; init; }
}

/// <summary>By what <c>Groups</c> can be ordered.</summary>
public enum GroupSortField
{
    /// <summary>What it is called.</summary>
    [JsonStringEnumMemberName("NAME")]
    Name,

    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Form</c> takes.</summary>
public sealed record FormGroupInput
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }
}

/// <summary>People and nodes that are given rights together.</summary>
public sealed class Groups : Resource<Group, GroupFilter, GroupSortField>
{
    internal Groups(GraphCalls calls)
        : base(calls, new("Group", "group", "groups", "groupChanged", false, "id name description createdAt updatedAt version"))
    {
    }

    /// <summary>Forms a group, in which nobody is yet.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Group> Form(string name, string? description = null, CancellationToken cancellation = default) =>
        Act("formGroup", [new("input", "FormGroupInput!", new { name, description })], cancellation);

    /// <summary>Forms a group, in which nobody is yet. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Group>>> FormMany(IReadOnlyList<FormGroupInput> input, CancellationToken cancellation = default) =>
        ActMany("formGroups", [new("input", "[FormGroupInput!]!", input)], cancellation);

    /// <summary>Gives it another name or purpose.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Group> Describe(Guid id, string name, string description, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("describeGroup", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "DescribeGroupInput!", new { name, description })], cancellation);

    /// <summary>Gives it another name or purpose. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Group>>> DescribeMany(IReadOnlyList<Guid> ids, string name, string description, CancellationToken cancellation = default) =>
        ActMany("describeGroups", [new("ids", "[ID!]", ids), new("input", "DescribeGroupInput!", new { name, description })], cancellation);

    /// <summary>Gives it another name or purpose. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Group>>> DescribeMany(GroupFilter filter, string name, string description, CancellationToken cancellation = default) =>
        ActMany("describeGroups", [new("filter", "GroupFilter", filter), new("input", "DescribeGroupInput!", new { name, description })], cancellation);

    /// <summary>Ends the group, its memberships and the rights it was given.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task Dissolve(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("dissolveGroup", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Ends the group, its memberships and the rights it was given. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Group>>> DissolveMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("dissolveGroups", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Ends the group, its memberships and the rights it was given. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Group>>> DissolveMany(GroupFilter filter, CancellationToken cancellation = default) =>
        ActMany("dissolveGroups", [new("filter", "GroupFilter", filter)], cancellation);
}
