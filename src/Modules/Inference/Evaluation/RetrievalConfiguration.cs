using Knowledge.Inference.Encoding;

namespace Knowledge.Inference.Evaluation;

/// <summary>A way to find passages.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Encoder">What encodes questions and passages.</param>
/// <param name="UsesWords">Whether the wording counts.</param>
/// <param name="UsesMeaning">Whether the meaning counts.</param>
internal sealed record RetrievalConfiguration(string Name, string Encoder, bool UsesWords, bool UsesMeaning)
{
    /// <summary>All there are; the first is what serves the fleet unless another encoder is configured.</summary>
    internal static readonly IReadOnlyList<RetrievalConfiguration> All =
    [
        new("fused", Encoders.Default, UsesWords: true, UsesMeaning: true),
        new("three-way", Encoders.Paired, UsesWords: true, UsesMeaning: true),
        new("words", Encoders.Default, UsesWords: true, UsesMeaning: false),
        new("meaning", Encoders.Default, UsesWords: false, UsesMeaning: true),
    ];
}
