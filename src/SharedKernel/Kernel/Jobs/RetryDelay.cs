namespace Knowledge.Kernel.Jobs;

/// <summary>How long to leave a row alone after it failed: a second, then four times as long each time, an hour at most.</summary>
internal static class RetryDelay
{
    private const double Longest = 3600;
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2);

    public static TimeSpan After(int attempts) => TimeSpan.FromSeconds(Math.Min(Longest, Math.Pow(4, attempts - 1)));

    /// <summary>How long to leave a row alone that did not fail but is due still, or once more.</summary>
    public static TimeSpan Soon(TimeSpan every) => every < Short ? every : Short;
}
