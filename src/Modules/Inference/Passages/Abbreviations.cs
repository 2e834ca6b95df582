using System.Collections.Frozen;

namespace Knowledge.Inference.Passages;

/// <summary>The full stops that belong to a word.</summary>
internal static class Abbreviations
{
    private const int Longest = 8;

    private static readonly FrozenSet<string> Known = new[]
    {
        "al", "approx", "apr", "aug", "ca", "cf", "ch", "dec", "dept", "dr", "ed", "eds", "e.g", "eq", "etc", "feb",
        "fig", "figs", "gen", "gov", "i.e", "inc", "jan", "jr", "lt", "ltd", "mr", "mrs", "ms", "mt", "nov",
        "oct", "op", "p", "pp", "prof", "ref", "refs", "rev", "sen", "sep", "sept", "sr", "st", "u.k", "u.s", "viz",
        "vol", "vs",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the stop at <paramref name="stop"/> ends an abbreviation or an initial, not a sentence.</summary>
    internal static bool EndAt(string text, int start, int stop)
    {
        var first = stop;
        while (first > start && stop - first <= Longest && (char.IsLetter(text[first - 1]) || text[first - 1] == '.')) first--;
        var word = text.AsSpan(first, stop - first);
        if (word.Length == 0 || word.Length > Longest) return false;
        return (word.Length == 1 && char.IsUpper(word[0])) || Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }
}
