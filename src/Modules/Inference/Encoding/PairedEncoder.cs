using System.Numerics.Tensors;

namespace Knowledge.Inference.Encoding;

/// <summary>
/// Two models that were trained on different things and err on different texts, as one: their vectors stand one after the other,
/// so that a dot product is the weighted mean of both cosines. It finds more than either, at the price of both.
/// </summary>
/// <remarks>
/// That the first one counts twice was chosen on the training questions of SciFact. What confidence was fitted to is the first
/// one's cosine, which is higher than the mean; the last part of a vector, the same for every text, makes up for it.
/// </remarks>
internal sealed class PairedEncoder(ISentenceEncoder first, ISentenceEncoder second) : ISentenceEncoder
{
    private const float Same = 0.15f;

    // Spread over many floats, since a large one would leave few steps for the others when they become bytes.
    private const int SameFloats = 64;

    private static readonly float FirstShare = MathF.Sqrt((1 - Same) * 2 / 3), SecondShare = MathF.Sqrt((1 - Same) / 3);

    public string Name => $"{first.Name}+{second.Name}";

    public int Dimensions => first.Dimensions + second.Dimensions + SameFloats;

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
        TensorPrimitives.Multiply(one, FirstShare, joined);
        TensorPrimitives.Multiply(other, SecondShare, joined.AsSpan(one.Length));
        joined.AsSpan(one.Length + other.Length).Fill(MathF.Sqrt(Same / SameFloats));
        return joined;
    }
}
