namespace Knowledge.Inference.Passages;

/// <summary>
/// Cuts a body into overlapping windows of about 200 words that begin and end at sentences, each about 150 words after
/// the one before. The same input always gives the same passages.
/// </summary>
public static class PassageSplitter
{
    /// <summary>The longest title, in characters.</summary>
    public const int LongestTitle = 10_000;

    /// <summary>The longest body, in characters.</summary>
    public const int LongestBody = 16_000_000;

    private const int WindowWords = 200, StrideWords = 150;

    /// <summary>The passages of a body in order; one without text where the body is blank.</summary>
    /// <exception cref="ArgumentException">The title or the body is longer than allowed.</exception>
    public static IReadOnlyList<PassageText> Split(string title, string body)
    {
        Check(title, LongestTitle, nameof(title));
        Check(body, LongestBody, nameof(body));

        var pieces = Pieces.Of(body);
        if (pieces.Count == 0) return [new PassageText(0, title, "", 0, 0)];

        var passages = new List<PassageText>();
        for (var first = 0; first < pieces.Count;)
        {
            var last = LastOfWindow(pieces, first);
            var start = pieces[first].Span.Start;
            var length = pieces[last].Span.End - start;
            passages.Add(new PassageText(passages.Count, title, body.Substring(start, length), start, length));
            if (last == pieces.Count - 1) break;
            first = NextFirst(pieces, first, last);
        }

        return passages;
    }

    private static int LastOfWindow(IReadOnlyList<Piece> pieces, int first)
    {
        var last = first;
        for (var words = pieces[first].Words; last + 1 < pieces.Count; last++)
        {
            words += pieces[last + 1].Words;
            if (words > WindowWords) break;
        }

        return last;
    }

    private static int NextFirst(IReadOnlyList<Piece> pieces, int first, int last)
    {
        var next = first;
        for (var words = 0; next <= last && words < StrideWords; next++) words += pieces[next].Words;
        return next;
    }

    private static void Check(string text, int longest, string field)
    {
        ArgumentNullException.ThrowIfNull(text, field);
        if (text.Length > longest)
            throw new ArgumentException($"The {field} has {text.Length} characters; at most {longest} can be split. Submit it in parts.", field);
    }
}
