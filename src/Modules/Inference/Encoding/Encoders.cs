namespace Knowledge.Inference.Encoding;

/// <summary>The encoders there are, by name.</summary>
public static class Encoders
{
    /// <summary>What encodes unless another is configured.</summary>
    public const string Default = "arctic-xs";

    /// <summary>Two models as one, which find more and take twice the time and memory.</summary>
    public const string Paired = "arctic-xs+minilm-l6";

    private static readonly Dictionary<string, Func<ISentenceEncoder>> Known = new(StringComparer.Ordinal)
    {
        [Default] = () => new SentenceEncoder(EncoderDefinition.Arctic),
        [Paired] = () => new PairedEncoder(new SentenceEncoder(EncoderDefinition.Arctic), new SentenceEncoder(EncoderDefinition.MiniLm)),
    };

    /// <summary>Their names.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>Loads an encoder, which takes most of a second.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public static ISentenceEncoder Load(string name = Default) => Known.TryGetValue(name, out var load)
        ? load()
        : throw new ArgumentException($"There is no encoder '{name}'. Inference:Encoder takes {string.Join(" or ", Names)}.", nameof(name));
}
