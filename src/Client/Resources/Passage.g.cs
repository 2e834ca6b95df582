// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A piece of an accepted item with its vector. Derived data: made again at will, so its making is no event.</summary>
public sealed record Passage : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>Its place in the item, from 0.</summary>
    public int Ordinal { get; init; }

    /// <summary>The words of the item's body, exactly.</summary>
    public string Text { get; init; } = "";

    /// <summary>Where the text begins in the body, in characters.</summary>
    public int Start { get; init; }

    /// <summary>What encoded it. Another encoder makes passages of its own, beside these, until it has made all.</summary>
    public string Encoder { get; init; } = "";

    /// <summary>The key of the Item.</summary>
    public Guid ItemId { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>Passages</c> are meant. All conditions given must hold.</summary>
public sealed record PassageFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<PassageFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<PassageFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public PassageFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>What encoded it. Another encoder makes passages of its own, beside these, until it has made all.</summary>
    public IsText? Encoder { get; init; }

    /// <summary>The key of the Item.</summary>
    public IsOne<Guid>? ItemId { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }

    /// <summary>The item that it is a piece of.</summary>
    public ItemFilter? Item { get; init; }
}

/// <summary>By what <c>Passages</c> can be ordered.</summary>
public enum PassageSortField
{
    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>A piece of an accepted item with its vector. Derived data: made again at will, so its making is no event.</summary>
public sealed class Passages : Resource<Passage, PassageFilter, PassageSortField>
{
    internal Passages(GraphCalls calls)
        : base(calls, new("Passage", "passage", "passages", "passageChanged", false, "id ordinal text start encoder itemId createdAt updatedAt version"))
    {
    }
}
