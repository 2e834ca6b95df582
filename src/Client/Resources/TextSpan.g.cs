// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

namespace Knowledge.Client.Resources;

/// <summary>A part of a text, by character offsets.</summary>
public sealed record TextSpan
{
    /// <summary>The first character.</summary>
    public int Start { get; init; }

    /// <summary>How many characters.</summary>
    public int Length { get; init; }

    /// <summary>The first character after the part.</summary>
    public int End { get; init; }
}
