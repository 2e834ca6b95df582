namespace Knowledge.Kernel.Jobs;

/// <summary>How long to leave a row alone after it failed: a second, then four times as long each time, an hour at most.</summary>
internal static class RetryDelay
{
    private const double Longest = 3600;

    public static TimeSpan After(int attempts) => TimeSpan.FromSeconds(Math.Min(Longest, Math.Pow(4, attempts - 1)));
}
