namespace Knowledge.Accounts.People.Choosing;

/// <summary>The passwords that are tried first, and what people make of them to satisfy rules: <c>P4ssw0rd2030!</c>.</summary>
internal static class CommonPasswords
{
    private const int ShortestWord = 4;
    private const int LongestOrnament = 8;
    private static readonly Lazy<HashSet<string>> Known = new(Read);

    /// <summary>Whether it is a common one, two of them in a row, or one of either with a few digits and signs around it.</summary>
    /// <param name="plain">In lower case.</param>
    public static bool Contain(string plain)
    {
        var core = Core(plain);
        return Known.Value.Contains(plain) || (plain.Length - core.Length <= LongestOrnament && (IsMadeOfWords(core) || IsMadeOfWords(Unmasked(core))));
    }

    private static bool IsMadeOfWords(string core) => IsWord(core) || Enumerable.Range(0, core.Length).Any(at => IsWord(core[..at]) && IsWord(core[at..]));

    private static bool IsWord(string word) => word.Length >= ShortestWord && Known.Value.Contains(word);

    /// <summary>Without digits and signs around it.</summary>
    private static string Core(string plain)
    {
        var from = 0;
        var to = plain.Length;
        while (from < to && !char.IsLetter(plain[from]))
            from++;
        while (to > from && !char.IsLetter(plain[to - 1]))
            to--;
        return plain[from..to];
    }

    private static string Unmasked(string plain) => string.Concat(plain.Select(letter => letter switch
    {
        '0' => 'o', '1' => 'l', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', '!' => 'i', _ => letter,
    }));

    private static HashSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
