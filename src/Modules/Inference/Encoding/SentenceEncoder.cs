using System.Collections.Concurrent;

namespace Knowledge.Inference.Encoding;

/// <summary>One neural network in this process, on two cores.</summary>
internal sealed class SentenceEncoder(EncoderDefinition definition) : ISentenceEncoder
{
    private const int Workers = 2;

    private readonly EncoderTokens _tokens = new(definition);
    private readonly EncoderModel _model = new(QuantisedModel.Of(definition.ReadModel(), ByteProducts.Bits), definition.Pooling);

    public string Name => definition.Name;

    public int Dimensions => EncoderDefinition.Dimensions;

    public float[] EncodeQuestion(string question)
    {
        Check(question, nameof(question));
        return Encode([_tokens.Encode(definition.QuestionPrefix + question)])[0];
    }

    public float[][] EncodePassages(IReadOnlyList<string> passages)
    {
        ArgumentNullException.ThrowIfNull(passages);
        foreach (var passage in passages) Check(passage, nameof(passages));
        return Encode([.. passages.Select(_tokens.Encode)]);
    }

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
        if (text.Length > ISentenceEncoder.LongestText)
            throw new ArgumentException($"A text has {text.Length} characters; at most {ISentenceEncoder.LongestText} can be encoded. Split it first.", field);
    }
}
