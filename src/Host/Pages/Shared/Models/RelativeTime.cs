namespace Knowledge.Host.Pages.Shared.Models;

/// <summary>A moment, shown as "3 min ago" with the exact time on hover. <see langword="null"/> shows as "never".</summary>
internal sealed record RelativeTime(DateTimeOffset? At)
{
    /// <summary>The words for <see cref="At"/> seen from <paramref name="now"/>; the browser keeps them true (times.ts).</summary>
    public string Words(DateTimeOffset now)
    {
        if (At is not { } at) return "never";
        var size = (now - at).Duration();
        if (size >= TimeSpan.FromDays(30)) return $"{at.UtcDateTime:d MMM yyyy}";
        var amount = size switch
        {
            { TotalMinutes: < 1 } => "",
            { TotalHours: < 1 } => $"{(int)size.TotalMinutes} min",
            { TotalDays: < 1 } => $"{(int)size.TotalHours} h",
            _ => $"{(int)size.TotalDays} d",
        };
        return (amount, at > now) switch
        {
            ("", true) => "in a moment",
            ("", false) => "just now",
            (_, true) => $"in {amount}",
            _ => $"{amount} ago",
        };
    }
}
