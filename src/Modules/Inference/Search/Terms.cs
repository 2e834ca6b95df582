using Knowledge.Inference.Encoding;

namespace Knowledge.Inference.Search;

/// <summary>
/// The terms that a text is found by: words without accents and case, stemmed, without stop words. An identifier is found
/// whole and by its parts: <c>readOnlyMemory</c> also by <c>memory</c>. Chinese and Japanese characters are terms of their own.
/// </summary>
internal static class Terms
{
    private const int Longest = 64;

    /// <summary>The terms in their order, repeated as often as they occur.</summary>
    internal static List<string> Of(string text)
    {
        var terms = new List<string>();
        var folded = Accents.Fold(text);
        for (var at = 0; at < folded.Length;)
        {
            if (!char.IsLetterOrDigit(folded[at]))
            {
                at++;
                continue;
            }

            var end = EndOfWord(folded, at);
            AddWord(terms, folded.AsSpan(at, end - at));
            at = end;
        }

        return terms;
    }

    private static int EndOfWord(string text, int start)
    {
        if (IsIdeograph(text[start])) return start + 1;
        var end = start + 1;
        while (end < text.Length && !IsIdeograph(text[end]) && (char.IsLetterOrDigit(text[end]) || IsInnerApostrophe(text, end))) end++;
        return end;
    }

    // The apostrophe of "it's", straight or curly, is inside its word, so that the stop word is recognised.
    private static bool IsInnerApostrophe(string text, int at) =>
        text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]) && char.IsLetter(text[at - 1]);

    private static bool IsIdeograph(char letter) => letter is >= '\u3040' and <= '\u9FFF';

    private static void AddWord(List<string> terms, ReadOnlySpan<char> word)
    {
        AddTerm(terms, word);
        var start = 0;
        for (var at = 1; at < word.Length; at++)
        {
            if (!StartsPart(word, at)) continue;
            AddTerm(terms, word[start..at]);
            start = at;
        }

        if (start > 0) AddTerm(terms, word[start..]);
    }

    // fooBar → foo Bar, HTTPServer → HTTP Server; "DNAs" and "IDs" are plurals, not identifiers.
    private static bool StartsPart(ReadOnlySpan<char> word, int at) =>
        char.IsUpper(word[at])
        && (char.IsLower(word[at - 1])
            || (char.IsUpper(word[at - 1]) && at + 2 < word.Length && char.IsLower(word[at + 1]) && char.IsLower(word[at + 2])));

    private static void AddTerm(List<string> terms, ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Math.Min(word.Length, Longest)];
        word[..lower.Length].ToLowerInvariant(lower);
        var apostrophe = lower.IndexOfAny('\'', '’');
        if (apostrophe > 0)
        {
            if (StopWords.Contains(lower[..apostrophe])) return;
            if (lower[(apostrophe + 1)..] is "s") lower = lower[..apostrophe];
        }

        if (!StopWords.Contains(lower)) terms.Add(PorterStemmer.Stem(lower.ToString()));
    }
}
