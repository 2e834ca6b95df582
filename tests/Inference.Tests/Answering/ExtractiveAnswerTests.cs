using CsCheck;
using Knowledge.Inference.Answering;
using Knowledge.Inference.Search;
using Knowledge.Inference.Tests.Encoding;

namespace Knowledge.Inference.Tests.Answering;

public sealed class ExtractiveAnswerTests(SharedEncoder shared)
{
    private static readonly string[] Texts =
    [
        "Honey is made by bees. A colony keeps the temperature of its brood at 35 degrees Celsius. Drones do not collect nectar.",
        "The glacier lost 40 metres of ice in ten years. It feeds two rivers, and one of them dries up in late summer.",
        "A committee of seven nodes validates each item. Votes are weighted by reputation, and two thirds of the weight decide.",
    ];

    [Theory]
    [InlineData("How warm is the brood of a bee colony?", "A colony keeps the temperature of its brood at 35 degrees Celsius.")]
    [InlineData("How much ice did the glacier lose?", "The glacier lost 40 metres of ice in ten years.")]
    [InlineData("How are votes on an item weighted?", "Votes are weighted by reputation, and two thirds of the weight decide.")]
    public void The_sentence_that_answers_is_quoted_first(string question, string sentence)
    {
        var answer = Ask(question);

        Assert.Equal(sentence, answer.Citations[0].Quote);
        Assert.StartsWith(sentence, answer.Text);
        Assert.InRange(answer.Confidence, 0.3, 1);
    }

    [Theory]
    [InlineData("Who painted the ceiling of the Sistine Chapel?")]
    [InlineData("What is the boiling point of tungsten?")]
    [InlineData("")]
    public void What_is_not_known_is_not_answered(string question)
    {
        var answer = Ask(question);

        Assert.Equal((DraftAnswer.Unknown, 0d, 0), (answer.Text, answer.Confidence, answer.Citations.Count));
    }

    [Fact]
    public void Without_hits_nothing_is_known() =>
        Assert.Same(DraftAnswer.Abstention, ExtractiveAnswer.Compose("Anything?", [], shared.Encoder));

    [Fact]
    public void Words_alone_answer_where_there_is_no_encoder()
    {
        var answer = ExtractiveAnswer.Compose("How much ice did the glacier lose?", Hits("glacier ice lose", vector: null));

        Assert.Equal("The glacier lost 40 metres of ice in ten years.", answer.Citations[0].Quote);
    }

    [Fact]
    public void A_passage_without_text_is_quoted_by_its_title()
    {
        var hit = new PassageHit(Passage("Water boils at 100 degrees Celsius at sea level", ""), 1, 3, 0.9);

        var answer = ExtractiveAnswer.Compose("At how many degrees does water boil at sea level?", [hit], shared.Encoder);

        var citation = Assert.Single(answer.Citations);
        Assert.Equal((hit.Passage.Title, 0, 0), (citation.Quote, citation.Start, citation.Length));
    }

    [Fact]
    public void One_to_three_quotes_stand_exactly_where_they_say() =>
        Gen.Int[0, 1_000_000].Sample(seed =>
        {
            var random = new Random(seed);
            var hits = Enumerable.Range(0, 5).Select(n => new PassageHit(
                Passage("T", string.Concat(Enumerable.Range(0, 12).Select(_ => $" Ω {Search.Some.Text(random, random.Next(1, 90))}."))), 1 - (n / 10d), 5, 0.8)).ToList();

            var answer = ExtractiveAnswer.Compose(hits[0].Passage.Text[..60], hits);

            Assert.InRange(answer.Citations.Count, 1, 3);
            Assert.All(answer.Citations, citation => Assert.Equal(citation.Quote, citation.Hit.Passage.Text.Substring(citation.Start, citation.Length)));
            Assert.Equal(answer.Text, string.Join(' ', answer.Citations.Select(citation => citation.Quote)));
        }, iter: 50);

    [Fact]
    public void A_question_over_the_limit_is_refused() =>
        Assert.Contains("Shorten it", Assert.Throws<ArgumentException>(
            () => ExtractiveAnswer.Compose(new string('x', SearchRequest.LongestQuestion + 1), [])).Message);

    private DraftAnswer Ask(string question)
    {
        var vector = shared.Encoder.EncodeQuestion(question);
        return ExtractiveAnswer.Compose(question, Hits(question, vector), shared.Encoder, vector);
    }

    private IReadOnlyList<PassageHit> Hits(string question, float[]? vector)
    {
        using var index = new PassageIndex(shared.Encoder.Dimensions);
        index.Add([.. Texts.Zip(shared.Encoder.EncodePassages(Texts)).Select(pair => Passage("", pair.First) with { Vector = pair.Second })]);
        return index.Search(new SearchRequest(question, vector));
    }

    private static IndexedPassage Passage(string title, string text) =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.Empty, "general", title, text, []);
}
