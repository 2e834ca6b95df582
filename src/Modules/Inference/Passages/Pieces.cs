using System.Runtime.InteropServices;

namespace Knowledge.Inference.Passages;

/// <summary>What windows are made of: a sentence, or a part of one that is too long.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Words">Its words, as the encoder will feel them.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Piece(TextSpan Span, int Words);

/// <summary>Cuts a text into pieces of at most 50 words.</summary>
internal static class Pieces
{
    private const int MostWords = 50;

    // A run without a space counts as a word for every eight characters: a hash, a URL or a line of code is many tokens.
    private const int LettersPerWord = 8;
    private const int LongestRun = 80;

    /// <summary>The pieces in order. Together they hold every character that is not white space.</summary>
    internal static IReadOnlyList<Piece> Of(string text)
    {
        var pieces = new List<Piece>();
        foreach (var sentence in Sentences.Of(text)) Cut(pieces, text, sentence);
        return pieces;
    }

    private static void Cut(List<Piece> pieces, string text, TextSpan sentence)
    {
        int start = sentence.Start, words = 0;
        for (var at = sentence.Start; at < sentence.End;)
        {
            var end = EndOfRun(text, at, sentence.End);
            var run = WordsOf(text, at, end);
            if (words > 0 && words + run > MostWords)
            {
                pieces.Add(new Piece(TextSpan.Trimmed(text, start, at), words));
                (start, words) = (at, 0);
            }

            words += run;
            at = end;
            while (at < sentence.End && char.IsWhiteSpace(text[at])) at++;
        }

        pieces.Add(new Piece(TextSpan.Trimmed(text, start, sentence.End), words));
    }

    private static int EndOfRun(string text, int at, int limit)
    {
        var end = at + 1;
        while (end < limit && end - at < LongestRun && !char.IsWhiteSpace(text[end])) end++;
        if (end < limit && char.IsLowSurrogate(text[end])) end--;
        return Math.Max(end, at + 1);
    }

    private static int WordsOf(string text, int start, int end)
    {
        var ideographs = 0;
        for (var at = start; at < end; at++)
            if (text[at] is >= '\u2E80' and <= '\uD7FF') ideographs++;
        return Math.Max(1, ideographs + ((end - start - ideographs) / LettersPerWord));
    }
}
