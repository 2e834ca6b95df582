using CsCheck;
using Knowledge.Host.Pages.Admin.Exports;
using Xunit;

namespace Knowledge.Host.Tests.Admin;

public sealed class CsvTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("with, comma", "\"with, comma\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+SUM(A1)", "'+SUM(A1)")]
    [InlineData("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0")]
    [InlineData("@import", "'@import")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("=A,B", "\"'=A,B\"")]
    [InlineData("-5.25", "-5.25")]
    [InlineData("", "")]
    public void A_cell_is_quoted_and_is_no_formula(string text, string cell) => Assert.Equal(cell, Csv.Cell(text));

    [Fact]
    public void Whatever_the_text_no_spreadsheet_takes_it_for_a_formula() => Gen.String[Gen.Char["=+-@\t\r\n \",a1"], 0, 6].Sample(text =>
    {
        var read = Csv.Cell(text) is ['"', .. var inner, '"'] ? inner.Replace("\"\"", "\"") : Csv.Cell(text);
        var isNumber = double.TryParse(text, out _);
        return read == text ? isNumber || text.TrimStart() is not ['=' or '+' or '-' or '@', ..] : read == "'" + text;
    });

    [Fact]
    public void A_line_ends_as_the_standard_has_it() => Assert.Equal("a,\"b,c\",\r\n", Csv.Line(["a", "b,c", ""]));
}
