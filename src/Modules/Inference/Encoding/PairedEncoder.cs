using System.Numerics.Tensors;

namespace Knowledge.Inference.Encoding;

/// <summary>
/// Two models that were trained on different things and err on different texts, as one: their vectors stand one after the other,
/// so that a dot product is the weighted mean of both cosines. It finds more than either, at the price of both.
/// </summary>
/// <remarks>That the first one counts twice was chosen on the training questions of SciFact.</remarks>
internal sealed class PairedEncoder(ISentenceEncoder first, ISentenceEncoder second) : ISentenceEncoder
{
    private static readonly float FirstPart = MathF.Sqrt(2 / 3f), SecondPart = MathF.Sqrt(1 / 3f);

    public string Name => $"{first.Name}+{second.Name}";

    public int Dimensions => first.Dimensions + second.Dimensions;

    public float[] EncodeQuestion(string question) => Join(first.EncodeQuestion(question), second.EncodeQuestion(question));

    public float[][] EncodePassages(IReadOnlyList<string> passages) =>
        [.. first.EncodePassages(passages).Zip(second.EncodePassages(passages), Join)];

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
    }

    private float[] Join(float[] one, float[] other)
    {
        var joined = new float[Dimensions];
        TensorPrimitives.Multiply(one, FirstPart, joined);
        TensorPrimitives.Multiply(other, SecondPart, joined.AsSpan(one.Length));
        return joined;
    }
}
