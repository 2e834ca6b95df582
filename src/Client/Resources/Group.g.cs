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

/// <summary>People and nodes that are given rights together.</summary>
public sealed class Groups : Resource<Group, GroupFilter, GroupSortField>
{
    internal Groups(GraphCalls calls)
        : base(calls, new("Group", "group", "groups", "groupChanged", false, "id name description createdAt updatedAt"))
    {
    }

    /// <summary>Forms a group, in which nobody is yet.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Group> Form(string name, string? description = null, CancellationToken cancellation = default) =>
        Act("formGroup", null, "FormGroupInput", [new("name", "String!", name), new("description", "String", description)], cancellation);

    /// <summary>Gives it another name or purpose.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Group> Describe(Guid id, string name, string description, CancellationToken cancellation = default) =>
        Act("describeGroup", id, "DescribeGroupInput", [new("name", "String!", name), new("description", "String!", description)], cancellation);

    /// <summary>Ends the group, its memberships and the rights it was given.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Group> Dissolve(Guid id, CancellationToken cancellation = default) =>
        Act("dissolveGroup", id, null, [], cancellation);
}
