using Knowledge.Host.Pages.Ask;
using Xunit;

namespace Knowledge.Host.Tests.Pages;

public sealed class AnswerPartsTests
{
    [Fact]
    public void Each_quote_is_a_part_with_its_citation()
    {
        var parts = AnswerParts.Of("It is so. Others agree.", [(2, "Others agree."), (1, "It is so.")]);

        Assert.Equal(["It is so.", "Others agree."], parts.Select(part => part.Text));
        Assert.Equal([1, 2], parts.SelectMany(part => part.Citations));
    }

    [Theory]
    [InlineData("It is so.", "Something else.")]
    [InlineData("It is so. And more.", "It is so.")]
    [InlineData("A. C. B.", "A. B.")]
    public void Where_quotes_do_not_make_up_the_text_it_stays_whole(string text, string quote)
    {
        var part = Assert.Single(AnswerParts.Of(text, [(2, quote), (1, quote)]));

        Assert.Equal(text, part.Text);
        Assert.Equal([1, 2], part.Citations);
    }
}
