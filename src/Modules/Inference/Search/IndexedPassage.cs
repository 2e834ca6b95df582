using System.Numerics.Tensors;

namespace Knowledge.Inference.Search;

/// <summary>A passage as the index holds it.</summary>
/// <param name="PassageId">Its identity: adding the same again replaces it.</param>
/// <param name="ItemId">The item it was cut from.</param>
/// <param name="SpaceId">The space that the item lives in.</param>
/// <param name="Domain">The item's domain, compared letter by letter.</param>
/// <param name="Title">The item's title, searched together with the text.</param>
/// <param name="Text">The passage's words.</param>
/// <param name="Vector">Its meaning: floats of length 1, all of one index with the same count.</param>
public sealed record IndexedPassage(Guid PassageId, Guid ItemId, Guid SpaceId, string Domain, string Title, string Text, float[] Vector)
{
    /// <summary>The longest title and text together, in characters.</summary>
    public const int LongestText = 100_000;

    /// <summary>Where its words begin in the item's body, in characters.</summary>
    public int Start { get; init; }

    /// <summary>What the fleet made of the item; null where that is not known.</summary>
    public ItemFacts? Facts { get; init; }

    /// <exception cref="ArgumentException">It is too long, or its vector is not one of an index of this many dimensions.</exception>
    internal static void Check(IndexedPassage passage, int dimensions)
    {
        var problem =
            passage.Title.Length + passage.Text.Length > LongestText
                ? $"A passage has {passage.Title.Length + passage.Text.Length} characters; at most {LongestText} are indexed. Split it first."
            : passage.Vector.Length != dimensions
                ? $"A passage's vector has {passage.Vector.Length} floats; this index holds {dimensions}. Encode with the same model."
            : !float.IsFinite(TensorPrimitives.Sum<float>(passage.Vector))
                ? "A passage's vector has a float that is no number. Encode the passage again."
            : null;
        if (problem is not null) throw new ArgumentException(problem, nameof(passage));
    }
}

/// <summary>What the fleet made of an item; all its passages share one.</summary>
/// <param name="Digest">The SHA-256 of its content, which votes are bound to.</param>
/// <param name="AcceptedAt">When it was accepted.</param>
/// <param name="Confidence">The share of the committee's weight that found it true, 0 to 1; null when no committee decided.</param>
/// <param name="DecisionId">The key of the round that accepted it; null when none did.</param>
public sealed record ItemFacts(string Digest, DateTimeOffset? AcceptedAt, double? Confidence, Guid? DecisionId);
