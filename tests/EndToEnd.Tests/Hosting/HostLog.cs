namespace Knowledge.EndToEnd.Tests.Hosting;

/// <summary>Reads the host's structured log files.</summary>
internal static class HostLog
{
    /// <summary>The lines of level Error or worse.</summary>
    public static IReadOnlyList<string> Errors(DataFolder folder) =>
        [.. Directory.GetFiles(folder.At("logs"), "*.jsonl").SelectMany(Lines).Where(line => Level(line) is "Error" or "Fatal")];

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static string? Level(string line) => JsonElement.Parse(line).TryGetProperty("@l", out var level) ? level.GetString() : null;
}
