namespace Knowledge.Inference.Search;

/// <summary>What counts beside how well a passage fits; configuration section <c>Inference:Search</c>.</summary>
public sealed class Preferences
{
    /// <summary>How much less a passage counts, at most, because its item was accepted long ago: 0 for nothing, 1 for all of it.</summary>
    [System.ComponentModel.DataAnnotations.Range(0.0, 1.0)]
    public double Freshness { get; set; } = 0.1;

    /// <summary>After how many days an item is half as fresh.</summary>
    [System.ComponentModel.DataAnnotations.Range(0.01, 36_500.0)]
    public double HalfLifeDays { get; set; } = 365;

    /// <summary>How much less a passage counts, at most, because some of the committee's weight found its item wrong: 0 to 1.</summary>
    [System.ComponentModel.DataAnnotations.Range(0.0, 1.0)]
    public double Confidence { get; set; } = 0.1;

    /// <summary>How much less a passage counts, at most, because it says what a better one says: 0 to 1 (maximal marginal relevance).</summary>
    [System.ComponentModel.DataAnnotations.Range(0.0, 1.0)]
    public double Diversity { get; set; }

    /// <summary>A share of its score that a passage keeps, 0 to 1. What is not known of an item is not held against it.</summary>
    internal double Share(ItemFacts? facts, DateTimeOffset now)
    {
        if (facts is null) return 1;
        var age = facts.AcceptedAt is { } accepted ? Math.Max(0, (now - accepted).TotalDays) : 0;
        var (fresh, trusted) = (Math.Pow(0.5, age / HalfLifeDays), facts.Confidence ?? 1);
        return (1 - (Freshness * (1 - fresh))) * (1 - (Confidence * (1 - trusted)));
    }
}
