// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

namespace Knowledge.Client.Resources;

/// <summary>What an item says.</summary>
public sealed record Statement
{
    /// <summary>The accepted item.</summary>
    public Guid ItemId { get; init; }

    /// <summary>The space that it lives in.</summary>
    public Guid SpaceId { get; init; }

    /// <summary>The field of knowledge.</summary>
    public string Domain { get; init; } = "";

    /// <summary>What it is about.</summary>
    public string Title { get; init; } = "";

    /// <summary>The SHA-256 of its content, which votes are bound to: the version that was read. Null when it is not known.</summary>
    public string? Digest { get; init; }

    /// <summary>The passage.</summary>
    public Guid PassageId { get; init; }

    /// <summary>Where the passage begins in the item's body, in characters.</summary>
    public int Start { get; init; }

    /// <summary>How many characters it has.</summary>
    public int Length { get; init; }

    /// <summary>The share of the committee's weight that found it true, 0 to 1; null when no committee decided.</summary>
    public double? ItemConfidence { get; init; }

    /// <summary>The key of the round that accepted it; null when none did.</summary>
    public Guid? DecisionId { get; init; }

    /// <summary>When it was accepted.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>The words.</summary>
    public Quotation Quote { get; init; } = new();
}
