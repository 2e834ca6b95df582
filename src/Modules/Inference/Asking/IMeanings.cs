using Knowledge.Inference.Encoding;

namespace Knowledge.Inference.Asking;

/// <summary>What texts mean, as vectors: the slow part of a question.</summary>
internal interface IMeanings
{
    /// <summary>The vector of a question.</summary>
    float[] OfQuestion(string question);

    /// <summary>The vectors of sentences, in their order.</summary>
    IReadOnlyList<float[]> OfSentences(IReadOnlyList<string> sentences);
}

/// <summary>By the encoder in this process.</summary>
internal sealed class EncodedMeanings(ISentenceEncoder encoder) : IMeanings
{
    public float[] OfQuestion(string question) => encoder.EncodeQuestion(question);

    public IReadOnlyList<float[]> OfSentences(IReadOnlyList<string> sentences) => encoder.EncodePassages(sentences);
}
