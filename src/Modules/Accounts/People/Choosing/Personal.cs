namespace Knowledge.Accounts.People.Choosing;

/// <summary>What somebody who knows the person tries first.</summary>
internal static class Personal
{
    private const int ShortestWord = 3;

    /// <summary>What must be left when the known words are taken out.</summary>
    private const int LeastOwn = 6;

    /// <summary>Whether almost nothing is left of the password without the person's name and address and the product's name.</summary>
    public static bool IsAllOf(string plain, string? email, string? name)
    {
        var left = Words($"{email} {name} knowledge".ToLowerInvariant()).Aggregate(plain, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal));
        return left.Length < plain.Length && left.Count(char.IsLetterOrDigit) < LeastOwn;
    }

    private static IEnumerable<string> Words(string text) =>
        string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= ShortestWord)
            .OrderByDescending(word => word.Length);
}
