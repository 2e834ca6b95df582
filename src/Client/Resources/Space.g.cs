// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A place for items with its own readers and contributors; every item lives in one.</summary>
public sealed record Space : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>What it is called; another space may be called the same, since nobody is told of those that are hidden.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>Who may read it.</summary>
    public SpaceVisibility Visibility { get; init; }

    /// <summary>Whether every node may contribute, member or not.</summary>
    public bool IsOpen { get; init; }

    /// <summary>How many items it holds, whatever became of them.</summary>
    public int Size { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>Spaces</c> are meant. All conditions given must hold.</summary>
public sealed record SpaceFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<SpaceFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<SpaceFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public SpaceFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>What it is called; another space may be called the same, since nobody is told of those that are hidden.</summary>
    public IsText? Name { get; init; }

    /// <summary>Who may read it.</summary>
    public IsOne<SpaceVisibility>? Visibility { get; init; }

    /// <summary>Whether every node may contribute, member or not.</summary>
    public IsOne<bool>? IsOpen { get; init; }

    /// <summary>How many items it holds, whatever became of them.</summary>
    public IsAmount<int>? Size { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }

    /// <summary>Who takes part in it.</summary>
    public Related<SpaceMemberFilter>? Members { get; init; }

    /// <summary>What it holds.</summary>
    public Related<ItemFilter>? Items { get; init; }
}

/// <summary>By what <c>Spaces</c> can be ordered.</summary>
public enum SpaceSortField
{
    /// <summary>What it is called; another space may be called the same, since nobody is told of those that are hidden.</summary>
    [JsonStringEnumMemberName("NAME")]
    Name,

    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Create</c> takes.</summary>
public sealed record CreateSpaceInput
{
    /// <summary>What it is called; another space may be called the same, since nobody is told of those that are hidden.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Who may read it.</summary>
    public SpaceVisibility? Visibility { get; init; }

    /// <summary>Whether every node may contribute, member or not.</summary>
    public bool? IsOpen { get; init; }
}

/// <summary>A place for items with its own readers and contributors; every item lives in one.</summary>
public sealed class Spaces : Resource<Space, SpaceFilter, SpaceSortField>
{
    internal Spaces(GraphCalls calls)
        : base(calls, new("Space", "space", "spaces", "spaceChanged", false, "id name description visibility isOpen size createdAt updatedAt version"))
    {
    }

    /// <summary>Makes a space that belongs to the caller.</summary>
    /// <param name="name">What it is called; another space may be called the same, since nobody is told of those that are hidden.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="visibility">Who may read it.</param>
    /// <param name="isOpen">Whether every node may contribute, member or not.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Space> Create(string name, string? description = null, SpaceVisibility? visibility = null, bool? isOpen = null, CancellationToken cancellation = default) =>
        Act("createSpace", [new("input", "CreateSpaceInput!", new { name, description, visibility, isOpen })], cancellation);

    /// <summary>Makes a space that belongs to the caller. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Space>>> CreateMany(IReadOnlyList<CreateSpaceInput> input, CancellationToken cancellation = default) =>
        ActMany("createSpaces", [new("input", "[CreateSpaceInput!]!", input)], cancellation);

    /// <summary>Gives it another name or purpose.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="name">What it is called; another space may be called the same, since nobody is told of those that are hidden.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Space> Describe(Guid id, string name, string description, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("describeSpace", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "DescribeSpaceInput!", new { name, description })], cancellation);

    /// <summary>Gives it another name or purpose. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="name">What it is called; another space may be called the same, since nobody is told of those that are hidden.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Space>>> DescribeMany(IReadOnlyList<Guid> ids, string name, string description, CancellationToken cancellation = default) =>
        ActMany("describeSpaces", [new("ids", "[ID!]", ids), new("input", "DescribeSpaceInput!", new { name, description })], cancellation);

    /// <summary>Gives it another name or purpose. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="name">What it is called; another space may be called the same, since nobody is told of those that are hidden.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Space>>> DescribeMany(SpaceFilter filter, string name, string description, CancellationToken cancellation = default) =>
        ActMany("describeSpaces", [new("filter", "SpaceFilter", filter), new("input", "DescribeSpaceInput!", new { name, description })], cancellation);

    /// <summary>Says anew who may read it, and whether every node may contribute; it counts at once.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="visibility">Who may read it.</param>
    /// <param name="isOpen">Whether every node may contribute, member or not.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Space> Share(Guid id, SpaceVisibility visibility, bool isOpen, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("shareSpace", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "ShareSpaceInput!", new { visibility, isOpen })], cancellation);

    /// <summary>Says anew who may read it, and whether every node may contribute; it counts at once. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="visibility">Who may read it.</param>
    /// <param name="isOpen">Whether every node may contribute, member or not.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Space>>> ShareMany(IReadOnlyList<Guid> ids, SpaceVisibility visibility, bool isOpen, CancellationToken cancellation = default) =>
        ActMany("shareSpaces", [new("ids", "[ID!]", ids), new("input", "ShareSpaceInput!", new { visibility, isOpen })], cancellation);

    /// <summary>Says anew who may read it, and whether every node may contribute; it counts at once. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="visibility">Who may read it.</param>
    /// <param name="isOpen">Whether every node may contribute, member or not.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Space>>> ShareMany(SpaceFilter filter, SpaceVisibility visibility, bool isOpen, CancellationToken cancellation = default) =>
        ActMany("shareSpaces", [new("filter", "SpaceFilter", filter), new("input", "ShareSpaceInput!", new { visibility, isOpen })], cancellation);

    /// <summary>Ends an empty space with its memberships.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task Close(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Do("closeSpace", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Ends an empty space with its memberships. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Space>>> CloseMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("closeSpaces", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Ends an empty space with its memberships. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Space>>> CloseMany(SpaceFilter filter, CancellationToken cancellation = default) =>
        ActMany("closeSpaces", [new("filter", "SpaceFilter", filter)], cancellation);
}
