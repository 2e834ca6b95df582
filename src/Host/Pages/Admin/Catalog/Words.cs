namespace Knowledge.Host.Pages.Admin.Catalog;

/// <summary>Names of programs as words of people.</summary>
internal static class Words
{
    /// <summary><c>acceptWeight</c> and <c>ACCEPT_WEIGHT</c> are "Accept weight".</summary>
    public static string Of(string name)
    {
        var constant = name.All(letter => !char.IsLower(letter));
        var spaced = string.Concat(name.Select((letter, at) => letter switch
        {
            '_' => " ",
            _ when !constant && at > 0 && char.IsUpper(letter) && !char.IsUpper(name[at - 1]) => $" {letter}",
            _ => letter.ToString(),
        })).ToLowerInvariant().Trim();
        return spaced.Length == 0 ? name : char.ToUpperInvariant(spaced[0]) + spaced[1..];
    }

    /// <summary>The beginning of a long text.</summary>
    public static string Short(string text, int most) => text.Length <= most ? text : text[..(most - 1)].TrimEnd() + "…";
}
