using Knowledge.Inference.Encoding;

namespace Knowledge.Inference.Engines;

/// <summary>What questions are answered with: an encoder, and the passages that it encoded.</summary>
internal sealed record Searchable(ISentenceEncoder Encoder, IPassageEngine Passages);

/// <summary>
/// What questions are answered with at this moment, and the encoder that is about to take its place. One question asks once and stays
/// with what it got, so that nothing is compared with the vectors of another encoder.
/// </summary>
internal sealed class ServingIndex(Searchable configured) : IDisposable
{
    private volatile Searchable _now = configured;
    private volatile ISentenceEncoder? _next;

    /// <summary>What serves.</summary>
    public Searchable Now => _now;

    /// <summary>The encoder that is configured, as long as its passages are not all made; null as a rule.</summary>
    public ISentenceEncoder? Next => _next;

    /// <summary>The name of the encoder that serves.</summary>
    public string Encoder => _now.Encoder.Name;

    /// <summary>The name of the one that comes after it; the same when none does.</summary>
    public string NextEncoder => (_next ?? _now.Encoder).Name;

    /// <summary>Lets another encoder serve until the configured one has made all its passages.</summary>
    public void StandIn(Searchable other) => (_next, _now) = (_now.Encoder, other);

    /// <summary>Lets the next encoder serve. What served before ends with its last question.</summary>
    public void TakeOver(Searchable next) => (_now, _next) = (next, null);

    /// <summary>Frees the encoders. No question may be under way.</summary>
    public void Dispose()
    {
        _now.Encoder.Dispose();
        _next?.Dispose();
    }
}
