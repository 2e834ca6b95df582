namespace Knowledge.Network.Cli.Simulation;

/// <summary>The few things that a simulated node can tell about a text.</summary>
internal static class Words
{
    /// <summary>Words that share so many first letters are forms of one word to these readers.</summary>
    private const int Stem = 5;

    private const int ShortestContentWord = 4;

    /// <summary>The words in lower case.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var inside = at < text.Length && char.IsLetterOrDigit(text[at]);
            if (inside && start < 0)
                start = at;
            if (inside || start < 0)
                continue;
            words.Add(text[start..at].ToLowerInvariant());
            start = -1;
        }

        return words;
    }

    /// <summary>The share of letters among the characters that are not white space, 0 to 1.</summary>
    public static double ShareOfProse(string text)
    {
        var solid = text.Count(sign => !char.IsWhiteSpace(sign));
        return solid == 0 ? 0 : (double)text.Count(char.IsLetter) / solid;
    }

    /// <summary>The share of the title's content words of which some form is among the words, 0 to 1; 1 when the title has none.</summary>
    public static double ShareMentioned(string title, IReadOnlyList<string> words)
    {
        var stems = words.Select(Stemmed).ToHashSet();
        var announced = Of(title).Where(word => word.Length >= ShortestContentWord).Select(Stemmed).Distinct().ToList();
        return announced.Count == 0 ? 1 : (double)announced.Count(stems.Contains) / announced.Count;
    }

    private static string Stemmed(string word) => word.Length <= Stem ? word : word[..Stem];
}
