// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

namespace Knowledge.Client.Resources;

/// <summary>Why a passage stands where it does.</summary>
public sealed record Score
{
    /// <summary>How well it fits compared with the others found, 0 to 1: what the order is by.</summary>
    public double Total { get; init; }

    /// <summary>BM25: how much of the wording it has; from 0 without an upper bound.</summary>
    public double Words { get; init; }

    /// <summary>The cosine of its vector with that of the question, -1 to 1; null when the search was by words alone.</summary>
    public double? Meaning { get; init; }

    /// <summary>The words looked for that it has, as they stand in it.</summary>
    public IReadOnlyList<string> Matched { get; init; } = [];
}
