namespace Knowledge.Host.Door.Limits;

/// <summary>How much somebody may ask: a bucket of requests that fills up again steadily.</summary>
public sealed class Allowance
{
    /// <summary>How many requests may come at once, 1 to 10,000,000.</summary>
    public int Burst { get; set; }

    /// <summary>How many requests a minute are good for ever, 1 to 10,000,000.</summary>
    public int PerMinute { get; set; }

    /// <summary>How long an empty bucket takes to fill up.</summary>
    internal TimeSpan Whole => TimeSpan.FromMinutes((double)Burst / PerMinute);

    internal bool IsSound => Burst is >= 1 and <= 10_000_000 && PerMinute is >= 1 and <= 10_000_000;
}
