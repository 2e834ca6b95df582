namespace Knowledge.Inference.Encoding;

/// <summary>
/// Turns text into vectors of meaning: texts about the same thing have a high dot product. Safe to call from many threads at
/// once.
/// </summary>
public interface ISentenceEncoder : IDisposable
{
    /// <summary>The longest text, in characters. A model reads only its first tokens, about 350 English words.</summary>
    const int LongestText = 1_000_000;

    /// <summary>What its vectors are stored under: those of another name are not comparable.</summary>
    string Name { get; }

    /// <summary>Floats in a vector.</summary>
    int Dimensions { get; }

    /// <summary>The vector of a question, to compare with the vectors of passages.</summary>
    /// <returns><see cref="Dimensions"/> floats of length 1.</returns>
    /// <exception cref="ArgumentException">The question is longer than <see cref="LongestText"/>.</exception>
    float[] EncodeQuestion(string question);

    /// <summary>The vectors of passages, in their order.</summary>
    /// <returns>For each passage <see cref="Dimensions"/> floats of length 1.</returns>
    /// <exception cref="ArgumentException">A passage is longer than <see cref="LongestText"/>.</exception>
    float[][] EncodePassages(IReadOnlyList<string> passages);
}
