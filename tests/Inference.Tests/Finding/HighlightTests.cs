using CsCheck;
using Knowledge.Inference.Finding;
using Knowledge.Inference.Search;

namespace Knowledge.Inference.Tests.Finding;

public sealed class HighlightTests
{
    [Theory]
    [InlineData("causes of ulcers", "An ulcer is caused by bacteria.", "ulcer|caused")]
    [InlineData("Café Zürich", "The cafe in Zurich; the café in Zürich.", "cafe|Zurich|café|Zürich")]
    [InlineData("the of and", "The end of the road and more.", "")]
    public void Words_are_marked_in_whatever_form(string sought, string text, string marked) =>
        Assert.Equal(marked, string.Join('|', Highlights.Of(Terms.Of(sought).ToHashSet(), text).Select(span => span.Of(text))));

    [Fact]
    public void Marks_lie_within_the_text_one_after_the_other() => Gen.Select(Gen.String, Gen.String).Sample((sought, text) =>
    {
        var end = 0;
        foreach (var mark in Highlights.Of(Terms.Of(sought).ToHashSet(), text + sought))
        {
            Assert.InRange(mark.Start, end, text.Length + sought.Length);
            end = mark.End;
        }

        Assert.InRange(end, 0, text.Length + sought.Length);
    });
}
