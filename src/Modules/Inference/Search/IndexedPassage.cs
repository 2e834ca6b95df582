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

    /// <summary>When its item was accepted.</summary>
    public DateTimeOffset AcceptedAt { get; init; }
}
