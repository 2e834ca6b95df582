namespace Knowledge.Inference.Passages;

/// <summary>Finds the sentences of a text: prose by its punctuation, Markdown also by its lines.</summary>
internal static class Sentences
{
    private const string Closers = "\"')]}*_”’»";

    /// <summary>The sentences in order, without white space at their ends. Together they hold every other character.</summary>
    internal static IReadOnlyList<TextSpan> Of(string text)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (EndOf(text, start, at) is not { } end) continue;
            AddUnlessBlank(sentences, TextSpan.Trimmed(text, start, end));
            start = end;
            at = end - 1;
        }

        AddUnlessBlank(sentences, TextSpan.Trimmed(text, start, text.Length));
        return sentences;
    }

    private static void AddUnlessBlank(List<TextSpan> sentences, TextSpan sentence)
    {
        if (sentence.Length > 0) sentences.Add(sentence);
    }

    private static int? EndOf(string text, int start, int at) => text[at] switch
    {
        '\n' when LineBreaks.Separate(text, start, at) => at + 1,
        '。' or '！' or '？' => AfterClosers(text, at + 1),
        '.' or '!' or '?' => AfterStop(text, start, at),
        _ => null,
    };

    private static int? AfterStop(string text, int start, int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] is ('.' or '!' or '?')) end++;
        end = AfterClosers(text, end);
        if (end < text.Length && !char.IsWhiteSpace(text[end])) return null;

        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        if (next < text.Length && char.IsLower(text[next])) return null;
        return text[at] == '.' && Abbreviations.EndAt(text, start, at) ? null : end;
    }

    private static int AfterClosers(string text, int at)
    {
        while (at < text.Length && Closers.Contains(text[at])) at++;
        return at;
    }
}
