// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

namespace Knowledge.Client.Resources;

/// <summary>Two accepted items that cannot both be right.</summary>
public sealed record Contradiction
{
    /// <summary>What they differ in.</summary>
    public ContradictionKind Kind { get; init; }

    /// <summary>What the one says.</summary>
    public Statement One { get; init; } = new();

    /// <summary>What the other says.</summary>
    public Statement Other { get; init; } = new();
}
