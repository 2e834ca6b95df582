using System.Text;

namespace Knowledge.Host.Pages.Admin.Forms;

/// <summary>Writes a regular expression the way browsers want it in the attribute <c>pattern</c>: with the flag <c>v</c>, whose classes are stricter.</summary>
internal static class BrowserPattern
{
    private const string NeedsEscape = "()[{}/|";

    /// <summary>The same expression for a browser; null when it uses what browsers do not have, and only the server checks it.</summary>
    public static string? Of(string pattern)
    {
        if (pattern.Contains("(?", StringComparison.Ordinal) || pattern.Contains("\\A", StringComparison.Ordinal)
            || pattern.Contains("\\z", StringComparison.OrdinalIgnoreCase) || pattern.Contains("\\p", StringComparison.OrdinalIgnoreCase))
            return null;
        var text = new StringBuilder();
        var inClass = false;
        for (var at = 0; at < pattern.Length; at++)
        {
            var letter = pattern[at];
            if (letter == '\\' && at + 1 < pattern.Length)
            {
                text.Append(letter).Append(pattern[++at]);
                continue;
            }

            if (inClass && (NeedsEscape.Contains(letter) || (letter == '-' && IsAtTheEdge(pattern, at))))
                text.Append('\\');
            inClass = inClass ? letter != ']' : letter == '[';
            text.Append(letter);
        }

        return text.ToString();
    }

    private static bool IsAtTheEdge(string pattern, int at) => (at + 1 < pattern.Length && pattern[at + 1] == ']') || pattern[at - 1] == '[' || pattern[at - 1] == '^';
}
