namespace Knowledge.Inference.Passages;

/// <summary>Tells the line breaks that end a thought from those that only wrap a line.</summary>
internal static class LineBreaks
{
    /// <summary>Whether the break at <paramref name="at"/> ends the sentence that began at <paramref name="start"/>.</summary>
    internal static bool Separate(string text, int start, int at)
    {
        var first = start;
        while (first < at && char.IsWhiteSpace(text[first])) first++;
        if (first < at && text[first] == '#') return true;

        var next = at + 1;
        while (next < text.Length && text[next] is (' ' or '\t' or '\r')) next++;
        return next < text.Length && (text[next] is ('\n' or '#' or '|' or '>') || StartsListItem(text, next));
    }

    private static bool StartsListItem(string text, int at)
    {
        if (text[at] is '-' or '*' or '+' or '•') return FollowedBySpace(text, at);
        var mark = at;
        while (mark < text.Length && mark < at + 3 && char.IsAsciiDigit(text[mark])) mark++;
        return mark > at && mark < text.Length && text[mark] is ('.' or ')') && FollowedBySpace(text, mark);
    }

    private static bool FollowedBySpace(string text, int at) => at + 1 < text.Length && text[at + 1] is (' ' or '\t');
}
