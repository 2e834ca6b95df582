namespace Knowledge.Client;

/// <summary>How a client calls. The defaults suit a node that runs for long.</summary>
public sealed record KnowledgeOptions
{
    /// <summary>How often a call is sent at most, 1 to 20; only what is harmless to repeat is sent again.</summary>
    public int Attempts { get; init; } = 6;

    /// <summary>The pause after the first attempt; it doubles, and the last half of each is left to chance.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>No pause is longer, whatever the server asks for.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one attempt may take; uploads and streams have no such limit.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>For how long a stream may be silent until it counts as lost. The server shows every 12 seconds that it lives.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>What sends the requests; the client's own when null. It is not disposed.</summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>Says what time it is and lets time pass.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    internal TimeSpan Pause(int attempt)
    {
        var full = Math.Min(FirstPause.TotalMilliseconds * Math.Pow(2, Math.Clamp(attempt - 1, 0, 20)), LongestPause.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(full * (0.5 + (Random.Shared.NextDouble() / 2)));
    }
}
