using System.Text.RegularExpressions;

namespace Knowledge.Docs.Tests;

/// <summary>The links of a document to other files and headings of the repository.</summary>
internal static partial class Links
{
    /// <summary>The links that lead nowhere, in words.</summary>
    /// <param name="path">Where the document is, from the root.</param>
    /// <param name="text">What is in it.</param>
    public static IEnumerable<string> Broken(string path, string text) =>
        from target in Targets(Fence().Replace(text, ""))
        where !Outside().IsMatch(target)
        let reason = Reason(path, target)
        where reason is not null
        select $"{path}: '{target}' {reason}";

    /// <summary>The headings of a document as addresses, the way GitHub makes them.</summary>
    public static IEnumerable<string> Anchors(string text) => Heading().Matches(Fence().Replace(text, ""))
        .Select(match => NotInAnchor().Replace(match.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    private static IEnumerable<string> Targets(string text) => Link().Matches(text).Select(match => match.Groups["target"].Value)
        .Concat(Source().Matches(text).Select(match => match.Groups["target"].Value));

    private static string? Reason(string path, string target)
    {
        var parts = target.Split('#', 2);
        var file = parts[0].Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, Uri.UnescapeDataString(parts[0]));
        var full = Path.Combine(Repository.Root, file);
        if (!File.Exists(full) && !Directory.Exists(full))
            return "is no file of the repository.";
        return parts.Length == 2 && !Anchors(Repository.Read(file)).Contains(parts[1]) ? "is no heading there." : null;
    }

    [GeneratedRegex("""\]\(<?(?<target>[^)\s>]+)>?(?:\s+"[^"]*")?\)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("""\b(?:src|srcset|href)="(?<target>[^"\s]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Source();

    [GeneratedRegex("^(?:[a-z][a-z+.-]*:|//)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Outside();

    [GeneratedRegex("^ *```.*?^ *```", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex("^#{1,6} +(?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.None, 1000)]
    private static partial Regex NotInAnchor();
}
