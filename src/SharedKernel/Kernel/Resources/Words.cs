using System.Text.RegularExpressions;

namespace Knowledge.Kernel.Resources;

/// <summary>Names of declarations as sentences use them.</summary>
internal static partial class Words
{
    /// <summary><c>JoinToken</c> is a <c>join token</c>.</summary>
    public static string Of(string name) => Boundary().Replace(name, " ").ToLowerInvariant();

    /// <summary><c>A, B or C</c>.</summary>
    public static string Either(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} or {all[^1]}";
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Boundary();
}
