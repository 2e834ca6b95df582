namespace Knowledge.Kernel.Cli;

/// <summary>How long to wait before trying again, so that a host that comes back is not overrun.</summary>
public static class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);

    /// <summary>No pause is longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>The pause after the attempt with this number, from 1: doubling from a quarter of a second, the last half of it by chance.</summary>
    public static TimeSpan Pause(int attempt)
    {
        var full = Math.Min(First.TotalMilliseconds * Math.Pow(2, Math.Clamp(attempt - 1, 0, 20)), Longest.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(full * (0.5 + (Random.Shared.NextDouble() / 2)));
    }

    /// <summary>Whether a failure may pass by itself: the host was not reached, or did not answer in time.</summary>
    public static bool MayPass(Exception failure) => failure is HttpRequestException or IOException or OperationCanceledException { InnerException: TimeoutException };
}
