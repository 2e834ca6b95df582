// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

namespace Knowledge.Client.Resources;

/// <summary>Words of an item, letter by letter.</summary>
public sealed record Quotation
{
    /// <summary>The words.</summary>
    public string Text { get; init; } = "";

    /// <summary>Where they begin in the item's body, in characters.</summary>
    public int Start { get; init; }

    /// <summary>How many characters; 0 where the item's title is quoted.</summary>
    public int Length { get; init; }
}
