using Knowledge.Inference.Search;

namespace Knowledge.Inference.Asking;

/// <summary>The item that a passage stands in, and what the fleet made of it.</summary>
/// <param name="ItemId">The accepted item.</param>
/// <param name="SpaceId">The space that it lives in.</param>
/// <param name="Domain">The field of knowledge.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Digest">The SHA-256 of its content, which votes are bound to: the version that was read. Null when it is not known.</param>
/// <param name="PassageId">The passage.</param>
/// <param name="Start">Where the passage begins in the item's body, in characters.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="ItemConfidence">The share of the committee's weight that found it true, 0 to 1; null when no committee decided.</param>
/// <param name="DecisionId">The key of the round that accepted it; null when none did.</param>
/// <param name="AcceptedAt">When it was accepted.</param>
public sealed record Source(
    Guid ItemId,
    Guid SpaceId,
    string Domain,
    string Title,
    string? Digest,
    Guid PassageId,
    int Start,
    int Length,
    double? ItemConfidence,
    Guid? DecisionId,
    DateTimeOffset? AcceptedAt)
{
    internal static Source Of(IndexedPassage passage) => new(
        passage.ItemId, passage.SpaceId, passage.Domain, passage.Title, passage.Facts?.Digest, passage.PassageId, passage.Start, passage.Text.Length,
        passage.Facts?.Confidence, passage.Facts?.DecisionId, passage.Facts?.AcceptedAt);
}
