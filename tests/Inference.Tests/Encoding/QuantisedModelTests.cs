using System.Numerics.Tensors;
using CsCheck;
using Knowledge.Inference.Encoding;

namespace Knowledge.Inference.Tests.Encoding;

public sealed class QuantisedModelTests
{
    private static readonly string[] Texts =
    [
        "",
        "One.",
        "Photosynthesis turns carbon dioxide and water into glucose, with energy from the sun.",
        "var total = orders.Sum(order => order.Lines.Sum(line => line.Price * line.Count));",
        string.Concat(Enumerable.Repeat("A long passage about rivers, lakes and the sea. ", 60)),
    ];

    [Theory]
    [InlineData(8)]
    [InlineData(7)]
    public void Its_vectors_are_those_of_the_exact_model_nearly(int bits)
    {
        using var exact = new EncoderModel(EncoderDefinition.Arctic.ReadModel(), Pooling.First);
        using var quantised = new EncoderModel(QuantisedModel.Of(EncoderDefinition.Arctic.ReadModel(), bits), Pooling.First);

        var pairs = Encode(exact).Zip(Encode(quantised)).ToList();

        Assert.All(pairs, pair => Assert.InRange(TensorPrimitives.Dot<float>(pair.First, pair.Second), 0.99, 1.0001));
        Assert.True(pairs.Average(pair => TensorPrimitives.Dot<float>(pair.First, pair.Second)) > 0.995);
    }

    [Fact]
    public void A_byte_times_its_columns_scale_is_the_float_within_half_a_step() =>
        Gen.Select(Gen.Int[1, 8], Gen.Int[1, 8]).SelectMany(size => Gen.Float[-9, 9].Array[size.Item1 * size.Item2].Select(rows => (rows, columns: size.Item2)))
            .Sample(matrix =>
            {
                var (bytes, scales) = QuantisedModel.Quantise(matrix.rows, matrix.columns, most: 127);

                for (var at = 0; at < bytes.Length; at++)
                    Assert.Equal(matrix.rows[at], bytes[at] * scales[at % matrix.columns], (scales[at % matrix.columns] * 0.501) + 1e-30);
            });

    private static float[][] Encode(EncoderModel model)
    {
        var tokens = new EncoderTokens(EncoderDefinition.Arctic);
        var ids = Texts.Select(tokens.Encode).ToList();
        var vectors = new float[ids.Count][];
        foreach (var batch in TokenBatch.Plan([.. ids.Select(text => text.Length)], workers: 1)) model.Run(batch, ids, vectors);
        return vectors;
    }
}
