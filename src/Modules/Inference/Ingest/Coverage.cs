using Knowledge.Inference.Encoding;

namespace Knowledge.Inference.Ingest;

/// <summary>How many accepted items each encoder has made passages of.</summary>
/// <param name="Items">By the encoder's name; those with none are left out.</param>
internal sealed record Coverage(IReadOnlyDictionary<string, long> Items)
{
    /// <summary>The items of an encoder.</summary>
    public long Of(string encoder) => Items.GetValueOrDefault(encoder);

    /// <summary>The most that any encoder has.</summary>
    public long Most => Items.Count == 0 ? 0 : Items.Values.Max();

    /// <summary>Whether no other encoder has more.</summary>
    public bool IsWhole(string encoder) => Of(encoder) >= Most;

    /// <summary>The encoder that serves better than one that has not made all its passages yet; null where that one serves.</summary>
    public string? InsteadOf(string encoder) =>
        IsWhole(encoder) ? null : Items.Where(other => Encoders.Names.Contains(other.Key) && other.Value > Of(encoder)).MaxBy(other => other.Value).Key;
}
