using System.Buffers;
using System.Globalization;
using System.Text;

namespace Knowledge.Host.Pages.Admin.Exports;

/// <summary>Writes lines of comma-separated values (RFC 4180) that no spreadsheet takes for formulas.</summary>
internal static class Csv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>A line with its end.</summary>
    public static string Line(IEnumerable<string> cells) => new StringBuilder().AppendJoin(',', cells.Select(Cell)).Append("\r\n").ToString();

    /// <summary>A cell: what begins like a formula gets an apostrophe before it, which spreadsheets do not show.</summary>
    public static string Cell(string text)
    {
        var safe = IsFormula(text) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>Spreadsheets skip white space before a formula, and take a tab or a line's end for the beginning of a cell. A negative number is a number.</summary>
    private static bool IsFormula(string text) =>
        text is ['\t' or '\r' or '\n', ..]
        || (text.TrimStart() is ['=' or '+' or '-' or '@', ..] && !double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _));
}
