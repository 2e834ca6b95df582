using System.Collections.Concurrent;
using Knowledge.Accounts.PersonalTokens;

namespace Knowledge.Accounts.Tokens.Devices;

/// <summary>How often a device may ask whether its person has decided (RFC 8628, section 3.5). In memory: each host counts its own.</summary>
internal sealed class DevicePolls(TimeProvider clock)
{
    /// <summary>In seconds, between two questions; as much is added for a device that does not keep to it.</summary>
    public const int Interval = 5;

    private const int MostDevices = 10_000;

    /// <summary>For what the network adds to one question and not to the next.</summary>
    private static readonly TimeSpan Leeway = TimeSpan.FromSeconds(0.5);

    private readonly ConcurrentDictionary<string, Poll> polls = new();

    /// <summary>Counts a question; true when it came too soon, and the next has to wait longer.</summary>
    public bool IsTooSoon(string deviceCode)
    {
        if (polls.Count >= MostDevices)
            polls.Clear();
        var now = clock.GetUtcNow();
        var latest = polls.AddOrUpdate(
            TokenText.Hash(deviceCode),
            _ => new(now, TimeSpan.FromSeconds(Interval), false),
            (_, last) => now - last.At < last.Pause - Leeway ? new(now, last.Pause + TimeSpan.FromSeconds(Interval), true) : last with { At = now, IsTooSoon = false });
        return latest.IsTooSoon;
    }

    private sealed record Poll(DateTimeOffset At, TimeSpan Pause, bool IsTooSoon);
}
