namespace Knowledge.Kernel.Storage;

/// <summary>Patterns for LIKE and ILIKE in which nothing of what somebody typed is special.</summary>
public static class LikePattern
{
    /// <summary>Matches what contains the text.</summary>
    public static string Containing(string text) => $"%{Escaped(text)}%";

    /// <summary>Matches what begins with the text.</summary>
    public static string StartingWith(string text) => $"{Escaped(text)}%";

    /// <summary>Matches what ends with the text.</summary>
    public static string EndingWith(string text) => $"%{Escaped(text)}";

    private static string Escaped(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
    }
}
