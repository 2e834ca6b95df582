using System.Numerics.Tensors;
using Knowledge.Inference.Encoding;

namespace Knowledge.Inference.Tests.Encoding;

public sealed class PairedEncoderTests
{
    [Fact]
    public void A_dot_product_grows_with_both_cosines_and_twice_as_much_with_the_first_ones()
    {
        using var pair = new PairedEncoder(Knowing(("question", [1, 0]), ("both", [1, 0]), ("first", [1, 0]), ("second", [0, 1]), ("none", [0, 1])), Knowing(("question", [1, 0]), ("both", [1, 0]), ("first", [0, 1]), ("second", [1, 0]), ("none", [0, 1])));
        var question = pair.EncodeQuestion("question");

        var dots = pair.EncodePassages(["both", "first", "second", "none"]).Select(passage => TensorPrimitives.Dot<float>(question, passage)).ToList();

        Assert.Equal(1, TensorPrimitives.Norm<float>(question), 0.0001);
        Assert.Equal(1, dots[0], 0.0001);
        Assert.Equal(2 * (dots[2] - dots[3]), dots[1] - dots[3], 0.0001);
        Assert.Equal("one+one", pair.Name);
    }

    private static Known Knowing(params (string Text, float[] Vector)[] known) => new(known.ToDictionary(pair => pair.Text, pair => pair.Vector));

    /// <summary>An encoder that knows a few texts.</summary>
    private sealed class Known(Dictionary<string, float[]> vectors) : ISentenceEncoder
    {
        public string Name => "one";

        public int Dimensions => 2;

        public float[] EncodeQuestion(string question) => vectors[question];

        public float[][] EncodePassages(IReadOnlyList<string> passages) => [.. passages.Select(text => vectors[text])];

        public void Dispose()
        {
        }
    }
}
