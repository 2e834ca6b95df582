using CsCheck;
using Knowledge.Inference.Search;

namespace Knowledge.Inference.Tests.Search;

public sealed class TermsTests
{
    [Theory]
    [InlineData("The cats were running", "cat run")]
    [InlineData("What is it? It’s the node's vote.", "node vote")]
    [InlineData("Café, CAFÉ and cafes", "cafe cafe cafe")]
    [InlineData("readOnlyMemory", "readonlymemori read memori")]
    [InlineData("HTTPServer max_depth", "httpserver http server max depth")]
    [InlineData("IDs of DNAs", "id dna")]
    [InlineData("p53 and IL-6", "p53 il 6")]
    [InlineData("日本語 text", "日 本 語 text")]
    [InlineData("'quoted'", "quot")]
    [InlineData(" … ", "")]
    public void Terms_are_found(string text, string terms) => Assert.Equal(terms, string.Join(' ', Terms.Of(text)));

    [Fact]
    public void Case_of_a_whole_text_does_not_matter() =>
        Gen.Char[' ', 'z'].Array[0, 200].Select(letters => new string(letters).ToLowerInvariant()).Sample(text =>
            Assert.Equal(Terms.Of(text), Terms.Of(text.ToUpperInvariant())));
}
