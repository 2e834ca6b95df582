using CsCheck;
using Knowledge.Inference.Passages;

namespace Knowledge.Inference.Tests.Passages;

public sealed class PassageSplitterTests
{
    // Bodies of everything that cuts badly: stops, blank lines, lists, runs without a space, ideographs, surrogate pairs.
    private static readonly string[] Awkward =
    [
        "Word", "e.g.", "Dr.", "end. ", "Why?! ", "\n", "\n\n", "# Head\n", "- item\n", " ", "\t", "日本語。", "😀", "3.5", "”",
    ];

    private static readonly Gen<string> Bodies = Gen.OneOf(
            Gen.Int[0, Awkward.Length - 1].Select(at => Awkward[at]),
            Gen.String[Gen.Char.AlphaNumeric, 1, 12].Select(word => word + " "),
            Gen.Const(new string('x', 500)))
        .List[0, 900].Select(string.Concat);

    [Fact]
    public void Offsets_slice_the_body_exactly() => Bodies.Sample(body =>
        Assert.All(PassageSplitter.Split("Title", body), passage =>
        {
            Assert.Equal(body.Substring(passage.Start, passage.Length), passage.Text);
            Assert.Equal("Title", passage.Title);
        }));

    [Fact]
    public void Every_character_that_is_not_white_space_is_in_a_passage() => Bodies.Sample(body =>
    {
        var covered = new bool[body.Length];
        foreach (var passage in PassageSplitter.Split("", body)) covered.AsSpan(passage.Start, passage.Length).Fill(true);
        Assert.DoesNotContain(Enumerable.Range(0, body.Length), at => !covered[at] && !char.IsWhiteSpace(body[at]));
    });

    [Fact]
    public void The_same_body_gives_the_same_passages() => Bodies.Sample(body =>
        Assert.Equal(PassageSplitter.Split("T", body), PassageSplitter.Split("T", body)));

    [Fact]
    public void Passages_are_few_and_none_splits_a_character() => Bodies.Sample(body =>
    {
        var passages = PassageSplitter.Split("", body);

        Assert.InRange(passages.Count, 1, 2 + (body.Length / 70));
        Assert.Equal(Enumerable.Range(0, passages.Count), passages.Select(passage => passage.Ordinal));
        Assert.DoesNotContain(passages, passage => passage.Length > 0 && char.IsLowSurrogate(passage.Text[0]));
        Assert.DoesNotContain(passages, passage => passage.Length > 4_000);
    });

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void A_blank_body_gives_one_passage_of_the_title(string body)
    {
        var passage = Assert.Single(PassageSplitter.Split("Only a title", body));

        Assert.Equal(("", 0, 0, "Only a title"), (passage.Text, passage.Start, passage.Length, passage.EmbeddingText));
    }

    [Fact]
    public void Windows_of_about_200_words_overlap_by_about_50_and_begin_at_sentences()
    {
        var body = string.Join(' ', Enumerable.Range(0, 100).Select(n => $"Sentence {n} has ten words and so it ends here."));

        var passages = PassageSplitter.Split("Title", body);

        Assert.All(passages, passage => Assert.InRange(passage.Text.Split(' ').Length, 100, 200));
        Assert.All(passages, passage => Assert.StartsWith("Sentence ", passage.Text));
        Assert.All(passages, passage => Assert.EndsWith("here.", passage.Text));
        Assert.Equal(["Sentence 0", "Sentence 15", "Sentence 30"], passages.Take(3).Select(passage => string.Join(' ', passage.Text.Split(' ').Take(2))));
    }

    [Fact]
    public void A_body_over_the_limit_is_refused_with_the_field_and_the_cure()
    {
        var error = Assert.Throws<ArgumentException>(() => PassageSplitter.Split("", new string('x', PassageSplitter.LongestBody + 1)));

        Assert.Equal("body", error.ParamName);
        Assert.Contains("in parts", error.Message);
    }
}
