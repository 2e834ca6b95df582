using System.Text.RegularExpressions;

namespace Knowledge.Host.Cli.Verbs.Values;

/// <summary>Patterns as the host checks them: the whole text matches, in a time that grows with its length only.</summary>
internal static class Patterns
{
    public static bool Match(string pattern, string text) =>
        Regex.IsMatch(text, $"^(?:{pattern})\\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(5));
}
