using System.Collections.Concurrent;
using System.Net;

namespace Knowledge.Accounts.SignIn;

/// <summary>Counts refused sign-ins of each address, so that nobody tries one password on all accounts. In memory: each host counts its own.</summary>
internal sealed class RefusedSignIns(TimeProvider clock)
{
    /// <summary>How many an address may have within <see cref="Window"/>.</summary>
    public const int Most = 20;

    /// <summary>How long they are remembered.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private const int MostRemembered = 50_000;
    private readonly ConcurrentDictionary<string, Count> counts = new();

    /// <summary>How long the address has to wait; null when it need not.</summary>
    public TimeSpan? Wait(IPAddress? address)
    {
        var now = clock.GetUtcNow();
        return counts.TryGetValue(Of(address), out var count) && count.Number >= Most && count.Until > now ? count.Until - now : null;
    }

    /// <summary>Counts one more.</summary>
    public void Add(IPAddress? address)
    {
        var now = clock.GetUtcNow();
        if (counts.Count >= MostRemembered)
            Forget(now);
        counts.AddOrUpdate(Of(address), _ => new(1, now + Window), (_, count) => count.Until <= now ? new(1, now + Window) : count with { Number = count.Number + 1 });
    }

    /// <summary>Whoever has a network of version 6 has as many addresses as they like in it.</summary>
    private static string Of(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => address.ToString(),
    };

    private void Forget(DateTimeOffset now)
    {
        foreach (var (address, count) in counts)
        {
            if (count.Until <= now)
                counts.TryRemove(address, out _);
        }

        if (counts.Count >= MostRemembered)
            counts.Clear();
    }

    private sealed record Count(int Number, DateTimeOffset Until);
}
