using System.Text.RegularExpressions;

namespace Knowledge.EndToEnd.Tests.Hosting;

/// <summary>Reads the host's structured log files.</summary>
internal static partial class HostLog
{
    /// <summary>Lines with something in them that lets somebody in: a token, a link with one, a password of the tests, a private key.</summary>
    public static IReadOnlyList<string> Secrets(DataFolder folder) => !Directory.Exists(folder.At("logs"))
        ? []
        : [.. Directory.GetFiles(folder.At("logs"), "*.jsonl").SelectMany(Lines).Where(line => Secret().IsMatch(line))];

    /// <summary>The lines of level Error or worse.</summary>
    public static IReadOnlyList<string> Errors(DataFolder folder) =>
        [.. Directory.GetFiles(folder.At("logs"), "*.jsonl").SelectMany(Lines).Where(line => Level(line) is "Error" or "Fatal")];

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    [GeneratedRegex(
        "eyJ[A-Za-z0-9_-]{20,}\\.eyJ|knw_[A-Za-z0-9_-]{20}|join-[0-9a-f]{48}|token=[A-Za-z0-9_-]{20}|PRIVATE KEY|correct horse battery|postbox-of-the-tests",
        RegexOptions.NonBacktracking)]
    private static partial Regex Secret();

    private static string? Level(string line) => JsonElement.Parse(line).TryGetProperty("@l", out var level) ? level.GetString() : null;
}
