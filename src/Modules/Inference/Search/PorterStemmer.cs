namespace Knowledge.Inference.Search;

/// <summary>
/// Takes English endings off, so that <c>connected</c> and <c>connections</c> are found by <c>connect</c>: the algorithm
/// of M. F. Porter, "An algorithm for suffix stripping", 1980, with its author's later departures (bli, logi).
/// </summary>
internal static class PorterStemmer
{
    private static readonly (string Ending, string Instead)[] Second =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
        ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string Ending, string Instead)[] Third =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Fourth =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion",
        "al", "er", "ic", "ou",
    ];

    /// <summary>The stem of a word in lower case. Words of up to two letters and words with other than a to z stay as they are.</summary>
    internal static string Stem(string word)
    {
        if (word.Length <= 2 || word.AsSpan().IndexOfAnyExceptInRange('a', 'z') >= 0) return word;
        word = Plural(word);
        word = PastAndGerund(word);
        if (word[^1] == 'y' && HasVowel(word.AsSpan(0, word.Length - 1))) word = word[..^1] + "i";
        word = Replace(word, Second);
        word = Replace(word, Third);
        word = Strip(word);
        return FinalLetters(word);
    }

    private static string Plural(string word)
    {
        if (!word.EndsWith('s')) return word;
        if (word.EndsWith("sses") || word.EndsWith("ies")) return word[..^2];
        return word.EndsWith("ss") ? word : word[..^1];
    }

    private static string PastAndGerund(string word)
    {
        if (word.EndsWith("eed")) return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        var ending = word.EndsWith("ed") ? 2 : word.EndsWith("ing") ? 3 : 0;
        if (ending == 0 || !HasVowel(word.AsSpan(0, word.Length - ending))) return word;

        var stem = word[..^ending];
        if (stem.EndsWith("at") || stem.EndsWith("bl") || stem.EndsWith("iz")) return stem + "e";
        if (EndsInDoubleConsonant(stem) && stem[^1] is not ('l' or 's' or 'z')) return stem[..^1];
        return Measure(stem) == 1 && EndsShort(stem) ? stem + "e" : stem;
    }

    private static string Replace(string word, (string Ending, string Instead)[] rules)
    {
        foreach (var (ending, instead) in rules)
        {
            if (!word.EndsWith(ending)) continue;
            var stem = word.AsSpan(0, word.Length - ending.Length);
            return Measure(stem) > 0 ? string.Concat(stem, instead) : word;
        }

        return word;
    }

    private static string Strip(string word)
    {
        foreach (var ending in Fourth)
        {
            if (!word.EndsWith(ending)) continue;
            var stem = word[..^ending.Length];
            var fits = ending != "ion" || stem.EndsWith('s') || stem.EndsWith('t');
            return fits && Measure(stem) > 1 ? stem : word;
        }

        return word;
    }

    private static string FinalLetters(string word)
    {
        if (word.EndsWith('e'))
        {
            var stem = word[..^1];
            var measure = Measure(stem);
            if (measure > 1 || (measure == 1 && !EndsShort(stem))) word = stem;
        }

        return word.EndsWith("ll") && Measure(word) > 1 ? word[..^1] : word;
    }

    // The paper's m: how often a consonant follows a vowel.
    private static int Measure(ReadOnlySpan<char> stem)
    {
        var measure = 0;
        for (var at = 1; at < stem.Length; at++)
            if (IsConsonant(stem, at) && !IsConsonant(stem, at - 1)) measure++;
        return measure;
    }

    private static bool HasVowel(ReadOnlySpan<char> stem)
    {
        for (var at = 0; at < stem.Length; at++)
            if (!IsConsonant(stem, at)) return true;
        return false;
    }

    private static bool IsConsonant(ReadOnlySpan<char> word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(word, at - 1),
        _ => true,
    };

    private static bool EndsInDoubleConsonant(string word) =>
        word.Length > 1 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    // The paper's *o: consonant, vowel, consonant other than w, x and y, as in "hop".
    private static bool EndsShort(string word) =>
        word.Length > 2 && word[^1] is not ('w' or 'x' or 'y')
        && IsConsonant(word, word.Length - 1) && !IsConsonant(word, word.Length - 2) && IsConsonant(word, word.Length - 3);
}
