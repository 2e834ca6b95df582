using Knowledge.Inference.Passages;
using Knowledge.Inference.Search;

namespace Knowledge.Inference.Finding;

/// <summary>Which words of a text are words that were looked for, in whatever form.</summary>
internal static class Highlights
{
    private const int Most = 100;

    /// <summary>The words, in the order of the text.</summary>
    /// <param name="sought">The terms of what was looked for.</param>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<TextSpan> Of(IReadOnlySet<string> sought, string text)
    {
        var found = new List<TextSpan>();
        for (var at = 0; at < text.Length && found.Count < Most;)
        {
            var end = EndOfWord(text, at);
            if (end > at && Terms.Of(text[at..end]).Exists(sought.Contains))
                found.Add(new TextSpan(at, end - at));
            at = Math.Max(end, at + 1);
        }

        return found;
    }

    private static int EndOfWord(string text, int at)
    {
        var end = at;
        while (end < text.Length && (IsOfWord(text[end]) || (end > at && text[end] is '\'' or '’' && end + 1 < text.Length && char.IsLetter(text[end + 1])))) end++;
        return end;
    }

    // An accent that is written as a letter of its own belongs to the word.
    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
