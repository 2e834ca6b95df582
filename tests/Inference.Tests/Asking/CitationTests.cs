using Knowledge.Inference.Asking;

namespace Knowledge.Inference.Tests.Asking;

/// <summary>Where an answer's words stand, and what speaks against them.</summary>
public sealed class CitationTests : IDisposable
{
    private readonly AskingWorld _world = new(workers: 2, queue: 64);

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_quote_is_found_in_the_body_where_its_citation_says()
    {
        const string body = "An introduction that is left out. The capital of Freedonia is Fredville on the river. It has a mill.";
        const int start = 34;
        var passage = _world.Add("Freedonia", body[start..], start: start);

        var answer = await _world.Ask("What is the capital of Freedonia?", first: 1);

        var citation = Assert.Single(answer.Citations);
        Assert.All(citation.Quotes, quote => Assert.Equal(quote.Text, body.Substring(quote.Start, quote.Length)));
        Assert.Equal(answer.Text, citation.Quote);
        Assert.Equal((passage.ItemId, start, 0.8, passage.Facts!.DecisionId, passage.Facts.Digest), (citation.Source.ItemId, citation.Source.Start, citation.Source.ItemConfidence, citation.Source.DecisionId, citation.Source.Digest));
    }

    [Theory]
    [InlineData("The bridge over the river Leta was opened in the year 1954.", "The bridge over the river Leta was opened in the year 1964.", ContradictionKind.Numbers)]
    [InlineData("The bridge over the river Leta is open for heavy lorries.", "The bridge over the river Leta is not open for heavy lorries.", ContradictionKind.Negation)]
    public async Task Items_that_contradict_each_other_are_shown_with_both_sides(string one, string other, ContradictionKind kind)
    {
        var (first, second) = (_world.Add("Leta", one), _world.Add("The bridge", other));

        var pair = Assert.Single((await _world.Ask("Is the bridge over the river Leta open, and since what year?")).Contradictions);

        Assert.Equal(kind, pair.Kind);
        Assert.Equal(new[] { first.ItemId, second.ItemId }.Order(), new[] { pair.One.Source.ItemId, pair.Other.Source.ItemId }.Order());
        Assert.Equal(new[] { one, other }.Order(), new[] { pair.One.Quote.Text, pair.Other.Quote.Text }.Order());
    }

    [Theory]
    [InlineData("The bridge over the river Leta was opened in the year 1954.", "The bridge over the river Leta was opened in the year 1954.")]
    [InlineData("The bridge over the river Leta was opened in the year 1954.", "The bridge over the river Leta was opened in 1954 and has 12 arches of stone and brick.")]
    [InlineData("The bridge over the river Leta was opened in the year 1954.", "The lighthouse of Port Anna was not built in the year 1964.")]
    public async Task Items_that_say_the_same_or_more_or_something_else_do_not(string one, string other)
    {
        _world.Add("Leta", one);
        _world.Add("Another", other);

        Assert.Empty((await _world.Ask("When was the bridge over the river Leta opened?")).Contradictions);
    }
}
