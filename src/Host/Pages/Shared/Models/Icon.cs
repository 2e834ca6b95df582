namespace Knowledge.Host.Pages.Shared.Models;

/// <summary>The line drawings of the interface, 24 × 24, by name.</summary>
internal static class Icon
{
    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        ["dashboard"] = "M4 19V11M10 19V5M16 19v-6M22 19H2",
        ["ask"] = "M20 20l-4.2-4.2M18 11a7 7 0 1 1-14 0 7 7 0 0 1 14 0ZM9 9.5a2 2 0 1 1 2.6 1.9c-.4.1-.6.4-.6.8v.3M11 14.4v.1",
        ["items"] = "M6 3h9l4 4v14H6zM14.5 3v4.5H19M9.5 12h6M9.5 16h6",
        ["nodes"] = "M12 9V5.5M9.6 13.4 6.5 16M14.4 13.4l3.1 2.6M15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0ZM14 4a2 2 0 1 1-4 0 2 2 0 0 1 4 0ZM7 18a2 2 0 1 1-4 0 2 2 0 0 1 4 0ZM21 18a2 2 0 1 1-4 0 2 2 0 0 1 4 0Z",
        ["rounds"] = "M12 3a9 9 0 1 0 9 9M12 7v5l3.5 2M21 4l-5 5-1.8-1.8",
        ["spaces"] = "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM16.5 13.5v6M13.5 16.5h6",
        ["lock"] = "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
        ["globe"] = "M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0ZM3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17",
        ["search"] = "M20 20l-4.2-4.2M18 11a7 7 0 1 1-14 0 7 7 0 0 1 14 0Z",
        ["sun"] = "M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0Z",
        ["moon"] = "M20 14.5A8 8 0 0 1 9.5 4 8 8 0 1 0 20 14.5Z",
        ["system"] = "M3 5h18v11H3zM9 20h6M12 16v4",
        ["person"] = "M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM4.5 20a7.5 7.5 0 0 1 15 0",
        ["copy"] = "M8 8h11v12H8zM5 16V4h11",
        ["close"] = "M6 6l12 12M18 6 6 18",
        ["arrow"] = "M5 12h14M13 6l6 6-6 6",
        ["good"] = "M5 12.5l4.5 4.5L19 7.5",
        ["bad"] = "M7 7l10 10M17 7 7 17",
        ["waiting"] = "M12 7.5V12l3 2M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0Z",
        ["active"] = "M12 4a8 8 0 1 1-8 8",
        ["neutral"] = "M7 12h10",
    };

    /// <summary>The path of the drawing called <paramref name="name"/>.</summary>
    public static string Path(string name) => Paths[name];
}
