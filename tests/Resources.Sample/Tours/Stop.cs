using Knowledge.Sample.Authors;

namespace Knowledge.Sample.Tours;

/// <summary>Where a tour rests.</summary>
/// <param name="Place">The name of the town.</param>
/// <param name="Nights">For how long.</param>
/// <param name="Pace">How one gets there.</param>
/// <param name="Since">From when on, if that is known.</param>
/// <param name="Contact">Whom to write to, if anybody.</param>
[Embedded]
public sealed record Stop([Length(2, 40)] string Place, [Range(0, 30)] int Nights, Pace Pace = Pace.Fast, DateTimeOffset? Since = null, Email? Contact = null);

/// <summary>A tour's way.</summary>
[Embedded]
public sealed record Route
{
    /// <summary>Where it begins.</summary>
    public required Stop Start { get; init; }

    /// <summary>Where it goes from there.</summary>
    [Length(0, 3)]
    public IReadOnlyList<Stop> Then { get; init; } = [];

    /// <summary>What it is known for.</summary>
    public IReadOnlyList<string> Sights { get; init; } = [];

    /// <summary>How many nights in all.</summary>
    public int Nights => Start.Nights + Then.Sum(stop => stop.Nights);
}

/// <summary>How fast.</summary>
public enum Pace
{
    /// <summary>On foot.</summary>
    Slow,

    /// <summary>By train.</summary>
    Fast,
}
