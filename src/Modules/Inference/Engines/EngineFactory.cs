using Knowledge.Inference.Encoding;

namespace Knowledge.Inference.Engines;

/// <summary>Makes the engine that is configured, for any encoder.</summary>
/// <param name="open">An engine for the passages of an encoder.</param>
internal sealed class EngineFactory(Func<ISentenceEncoder, IPassageEngine> open)
{
    public Searchable For(ISentenceEncoder encoder) => new(encoder, open(encoder));

    /// <exception cref="ArgumentException">There is no encoder of this name.</exception>
    public Searchable For(string encoder) => For(Encoders.Load(encoder));
}
