namespace Knowledge.Inference.Search;

/// <summary>A passage as it lies in memory, small: its text as UTF-8, its vector elsewhere, its domain shared with others.</summary>
internal sealed class StoredPassage(IndexedPassage passage, string domain)
{
    private readonly byte[] _text = System.Text.Encoding.UTF8.GetBytes(passage.Text);
    private readonly int _start = passage.Start;

    internal Guid PassageId { get; } = passage.PassageId;

    internal Guid ItemId { get; } = passage.ItemId;

    internal Guid SpaceId { get; } = passage.SpaceId;

    internal string Domain { get; } = domain;

    internal string Title { get; } = passage.Title;

    internal ItemFacts? Facts { get; } = passage.Facts;

    /// <summary>What the passage is found by.</summary>
    internal TermCounts Terms() => TermCounts.Of(Title, System.Text.Encoding.UTF8.GetString(_text));

    /// <summary>The passage as it was given.</summary>
    internal IndexedPassage With(float[] vector) =>
        new(PassageId, ItemId, SpaceId, Domain, Title, System.Text.Encoding.UTF8.GetString(_text), vector) { Start = _start, Facts = Facts };
}
