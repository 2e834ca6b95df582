namespace Knowledge.Kernel.Storage;

/// <summary>Tells the regular expressions that mean the same to .NET and to PostgreSQL.</summary>
/// <remarks>
/// Letters, digits and signs, classes of these, groups, alternatives, quantifiers up to 255. Left out is what the two read
/// differently: <c>.</c> at line ends, <c>\d</c> and <c>\w</c> beyond ASCII, classes of what is not in them, look-around, options.
/// </remarks>
internal sealed class PortablePattern
{
    private const string Signs = " _@/:,;!%&=<>~\"'`#";
    private const string Special = ".-\\+*?()|{}[]^$";
    private const int LargestCount = 255;

    private readonly string pattern;
    private int at;

    private PortablePattern(string pattern) => this.pattern = pattern;

    public static bool IsPortable(string pattern)
    {
        var inner = pattern.StartsWith('^') ? pattern[1..] : pattern;
        var end = inner.EndsWith('$') && !inner.EndsWith("\\$", StringComparison.Ordinal) ? inner[..^1] : inner;
        // Without a group, '^a|b$' would anchor each alternative at one side only.
        if (inner.Length < pattern.Length || end.Length < inner.Length)
            return !end.Contains('|', StringComparison.Ordinal) && IsPortable(end);
        var reader = new PortablePattern(pattern);
        return reader.Alternatives() && reader.at == pattern.Length;
    }

    private char Next => at < pattern.Length ? pattern[at] : '\0';

    private bool Alternatives()
    {
        do
        {
            if (!Sequence())
                return false;
        }
        while (Take('|'));
        return true;
    }

    private bool Sequence()
    {
        var start = at;
        while (Next is not ('\0' or '|' or ')'))
        {
            if (!Atom() || !Quantifier())
                return false;
        }

        return at > start;
    }

    private bool Atom()
    {
        if (Take('['))
            return Class();
        if (!Take('('))
            return Character("-");
        if (Take('?') && !Take(':'))
            return false;
        return Alternatives() && Take(')');
    }

    private bool Class()
    {
        var first = at;
        while (!Take(']'))
        {
            var from = Next;
            if (from == '-' ? at != first && !IsLastOfClass() : !Character(".+*?()|{}$"))
                return false;
            if (from == '-')
                at++;
            else if (Next == '-' && !IsLastOfClass() && !Range(from))
                return false;
        }

        return at > first + 1;
    }

    private bool IsLastOfClass() => at + 1 < pattern.Length && pattern[at + 1] == ']';

    private bool Range(char from)
    {
        at++;
        var to = Next;
        at++;
        return from <= to && ((char.IsAsciiDigit(from) && char.IsAsciiDigit(to)) || (char.IsAsciiLetterLower(from) && char.IsAsciiLetterLower(to))
            || (char.IsAsciiLetterUpper(from) && char.IsAsciiLetterUpper(to)));
    }

    private bool Character(string more)
    {
        if (Take('\\'))
            return Special.Contains(Next, StringComparison.Ordinal) && Next != '\0' && Skip();
        return (char.IsAsciiLetterOrDigit(Next) || Signs.Contains(Next, StringComparison.Ordinal) || more.Contains(Next, StringComparison.Ordinal)) && Next != '\0' && Skip();
    }

    private bool Quantifier()
    {
        if (!Take('*') && !Take('+') && !Take('?') && Take('{') && !Count())
            return false;
        return Next is not ('*' or '+' or '?' or '{');
    }

    private bool Count()
    {
        if (Number() is not { } least)
            return false;
        if (Take('}'))
            return true;
        return Take(',') && (Take('}') || (Number() is { } most && most >= least && Take('}')));
    }

    private int? Number()
    {
        var start = at;
        while (char.IsAsciiDigit(Next))
            at++;
        return int.TryParse(pattern.AsSpan(start, at - start), System.Globalization.CultureInfo.InvariantCulture, out var number) && number <= LargestCount ? number : null;
    }

    private bool Take(char expected) => Next == expected && at < pattern.Length && Skip();

    private bool Skip()
    {
        at++;
        return true;
    }
}
