using System.Collections.Concurrent;

namespace Knowledge.Inference.Encoding;

/// <summary>
/// Turns text into vectors of meaning: texts about the same thing have a high dot product. Runs in this process on two
/// cores, needs no network, and is safe to call from many threads at once.
/// </summary>
public sealed class ArcticEncoder : IDisposable
{
    /// <summary>Floats in a vector.</summary>
    public const int Dimensions = ArcticModel.Dimensions;

    /// <summary>The longest text, in characters. The model reads the first 512 tokens of it, about 350 English words.</summary>
    public const int LongestText = 1_000_000;

    // Questions carry a prefix and passages none: without it this model finds a quarter less.
    private const string QuestionPrefix = "Represent this sentence for searching relevant passages: ";

    private const int Workers = 2;

    private readonly ArcticTokens _tokens = new();
    private readonly ArcticModel _model = new(QuantisedModel.Of(ArcticResources.ReadModel(), ByteProducts.Bits));

    /// <summary>The vector of a question, to compare with the vectors of passages.</summary>
    /// <returns><see cref="Dimensions"/> floats of length 1.</returns>
    /// <exception cref="ArgumentException">The question is longer than <see cref="LongestText"/>.</exception>
    public float[] EncodeQuestion(string question)
    {
        Check(question, nameof(question));
        return Encode([_tokens.Encode(QuestionPrefix + question)])[0];
    }

    /// <summary>The vectors of passages, in their order.</summary>
    /// <returns>For each passage <see cref="Dimensions"/> floats of length 1.</returns>
    /// <exception cref="ArgumentException">A passage is longer than <see cref="LongestText"/>.</exception>
    public float[][] EncodePassages(IReadOnlyList<string> passages)
    {
        ArgumentNullException.ThrowIfNull(passages);
        foreach (var passage in passages) Check(passage, nameof(passages));
        return Encode([.. passages.Select(_tokens.Encode)]);
    }

    /// <summary>Frees the model. Calls that still run must have ended.</summary>
    public void Dispose() => _model.Dispose();

    private float[][] Encode(IReadOnlyList<long[]> tokens)
    {
        var vectors = new float[tokens.Count][];
        var batches = TokenBatch.Plan([.. tokens.Select(text => text.Length)], Workers);
        if (batches.Count == 1)
        {
            _model.Run(batches[0], tokens, vectors);
            return vectors;
        }

        // Unbuffered: each worker takes the next batch when it is free, since the first ones are the longest.
        Parallel.ForEach(
            Partitioner.Create(batches, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = Workers },
            batch => _model.Run(batch, tokens, vectors));
        return vectors;
    }

    private static void Check(string text, string field)
    {
        ArgumentNullException.ThrowIfNull(text, field);
        if (text.Length > LongestText)
            throw new ArgumentException($"A text has {text.Length} characters; at most {LongestText} can be encoded. Split it first.", field);
    }
}
