using System.Text.RegularExpressions;

namespace Knowledge.Docs.Tests;

/// <summary>Code in a document that says which source file it is from: <c>&lt;!-- from: path --&gt;</c> right before its fence.</summary>
/// <param name="Document">Where it is shown.</param>
/// <param name="Source">The file it is from.</param>
/// <param name="Code">What is shown; a line of <c>// …</c> or <c>…</c> stands for lines left out.</param>
internal sealed partial record Excerpt(string Document, string Source, string Code)
{
    public static IEnumerable<Excerpt> In(string document, string text) => Marked().Matches(text)
        .Select(match => new Excerpt(document, match.Groups["path"].Value, match.Groups["code"].Value));

    /// <summary>Whether the source has these lines, one part after the other, at whatever indent.</summary>
    public bool IsIn(string source)
    {
        var lines = Lines(source);
        var from = 0;
        foreach (var part in Parts())
        {
            var at = Find(lines, part, from);
            if (at < 0)
                return false;
            from = at + part.Count;
        }

        return true;
    }

    private static int Find(List<string> lines, List<string> part, int from)
    {
        for (var at = from; at + part.Count <= lines.Count; at++)
        {
            var shift = Indent(lines[at]) - Indent(part[0]);
            if (Enumerable.Range(0, part.Count).All(line => Shifted(part[line], shift) == lines[at + line]))
                return at;
        }

        return -1;
    }

    private static string Shifted(string line, int shift) => line.Length == 0 ? line
        : shift >= 0 ? new string(' ', shift) + line
        : Indent(line) >= -shift ? line[-shift..]
        : line;

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    private static List<string> Lines(string text) => [.. text.Split('\n').Select(line => line.TrimEnd())];

    private IEnumerable<List<string>> Parts()
    {
        var part = new List<string>();
        foreach (var line in Lines(Code.TrimEnd()))
        {
            if (line.Trim() is not ("// …" or "…"))
            {
                part.Add(line);
                continue;
            }

            yield return part;
            part = [];
        }

        yield return part;
    }

    [GeneratedRegex(@"<!-- from: (?<path>\S+) -->\n```\w*\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marked();
}
