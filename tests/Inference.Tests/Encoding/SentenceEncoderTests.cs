using System.Numerics.Tensors;
using Knowledge.Inference.Encoding;

namespace Knowledge.Inference.Tests.Encoding;

public sealed class SentenceEncoderTests(SharedEncoder shared)
{
    private readonly ISentenceEncoder _encoder = shared.Encoder;

    [Fact]
    public void Vectors_have_the_length_one()
    {
        var vectors = _encoder.EncodePassages(["", "One.", string.Concat(Enumerable.Repeat("a long text ", 2_000))]);

        Assert.All(vectors, vector =>
        {
            Assert.Equal(_encoder.Dimensions, vector.Length);
            Assert.Equal(1, TensorPrimitives.Norm<float>(vector), 0.0001);
        });
    }

    [Fact]
    public void The_nearer_in_meaning_the_higher_the_cosine()
    {
        var question = _encoder.EncodeQuestion("How do plants make sugar from light?");
        var passages = _encoder.EncodePassages([
            "Photosynthesis turns carbon dioxide and water into glucose, with energy from the sun.",
            "Leaves are green because they contain chlorophyll.",
            "The quarterly report of the bank was published on Friday.",
        ]);

        var cosines = passages.Select(passage => TensorPrimitives.Dot<float>(question, passage)).ToList();
        Assert.True(cosines[0] > cosines[1] && cosines[1] > cosines[2], string.Join(", ", cosines));
    }

    [Fact]
    public void A_question_is_not_encoded_as_a_passage()
    {
        const string text = "What is reputation?";

        var cosine = TensorPrimitives.Dot<float>(_encoder.EncodeQuestion(text), _encoder.EncodePassages([text])[0]);

        Assert.InRange(cosine, 0.3, 0.95);
    }

    [Fact]
    public async Task Parallel_calls_give_the_vectors_of_calls_one_after_another()
    {
        var texts = Enumerable.Range(0, 24).Select(n => $"Text {n} is about {(n % 3 == 0 ? "rivers\nand lakes" : "naïve prices")}. {new string('x', n)}").ToList();
        var alone = texts.Select(_encoder.EncodeQuestion).ToList();

        var together = await Task.WhenAll(texts.Select(text => Task.Run(() => _encoder.EncodeQuestion(text))));

        Assert.All(alone.Zip(together), pair => Assert.True(TensorPrimitives.Dot<float>(pair.First, pair.Second) > 0.9999f));
    }

    [Fact]
    public void A_batch_gives_each_passage_its_own_vector_in_order()
    {
        var texts = Enumerable.Range(1, 30).Select(n => string.Join(' ', Enumerable.Repeat($"word{n} and more", n * 3))).ToList();

        var batch = _encoder.EncodePassages(texts);

        Assert.All(texts.Zip(batch), pair =>
            Assert.True(TensorPrimitives.Dot<float>(pair.Second, _encoder.EncodePassages([pair.First])[0]) > 0.995f));
    }

    [Fact]
    public void Nothing_to_encode_gives_nothing() => Assert.Empty(_encoder.EncodePassages([]));

    [Fact]
    public void A_text_over_the_limit_is_refused_with_the_field_and_the_cure()
    {
        var error = Assert.Throws<ArgumentException>(() => _encoder.EncodeQuestion(new string('x', ISentenceEncoder.LongestText + 1)));

        Assert.Equal("question", error.ParamName);
        Assert.Contains("Split it first", error.Message);
    }
}
