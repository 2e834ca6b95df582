namespace Knowledge.Accounts.People.Choosing;

/// <summary>Passwords that a rule writes, not a person: <c>abcabcabcabc</c>, <c>qwertyuiop12</c>.</summary>
internal static class Patterns
{
    private const int FewCharacters = 4;
    private static readonly string[] Rows = ["1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"];

    /// <summary>Whether it is one piece over and over, or made of almost nothing.</summary>
    public static bool Repeats(string plain)
    {
        if (plain.Distinct().Count() < FewCharacters)
            return true;
        for (var length = 1; length <= plain.Length / 2; length++)
        {
            if (Enumerable.Range(length, plain.Length - length).All(at => plain[at] == plain[at - length]))
                return true;
        }

        return false;
    }

    /// <summary>Whether three steps of four go to a neighbouring key or to the next letter.</summary>
    public static bool Walks(string plain)
    {
        var steps = plain.Zip(plain.Skip(1)).ToList();
        return steps.Count(step => IsNear(step.First, step.Second)) * 4 >= steps.Count * 3;
    }

    private static bool IsNear(char one, char other)
    {
        if (char.IsAsciiLetterOrDigit(one) && char.IsAsciiLetterOrDigit(other) && Math.Abs(one - other) <= 1)
            return true;
        return Key(one) is { } here && Key(other) is { } there && Math.Abs(here.Row - there.Row) <= 1 && Math.Abs(here.Column - there.Column) <= 1;
    }

    private static (int Row, int Column)? Key(char letter)
    {
        for (var row = 0; row < Rows.Length; row++)
        {
            if (Rows[row].IndexOf(letter, StringComparison.Ordinal) is >= 0 and var column)
                return (row, column);
        }

        return null;
    }
}
