using Knowledge.Inference.Search.Snapshots;

namespace Knowledge.Inference.Search;

/// <summary>A passage as it lies in memory, small: its text as UTF-8, its vector elsewhere, its domain shared with others.</summary>
internal sealed class StoredPassage
{
    private readonly byte[] _text;
    private readonly int _start;

    internal StoredPassage(IndexedPassage passage, string domain)
    {
        (PassageId, ItemId, SpaceId, Domain) = (passage.PassageId, passage.ItemId, passage.SpaceId, domain);
        (Title, Facts, _start) = (passage.Title, passage.Facts, passage.Start);
        _text = System.Text.Encoding.UTF8.GetBytes(passage.Text);
    }

    private StoredPassage(SnapshotReader reader, Func<string, string> shared, IReadOnlyList<ItemFacts> facts)
    {
        (PassageId, ItemId, SpaceId) = (reader.One<Guid>(), reader.One<Guid>(), reader.One<Guid>());
        (Domain, Title, _text, _start) = (shared(reader.ReadString()), reader.ReadString(), reader.Many<byte>(), reader.ReadInt32());
        Facts = reader.Maybe<int>() is { } at ? facts[at] : null;
    }

    internal Guid PassageId { get; }

    internal Guid ItemId { get; }

    internal Guid SpaceId { get; }

    internal string Domain { get; }

    internal string Title { get; }

    internal ItemFacts? Facts { get; }

    /// <summary>What the passage is found by.</summary>
    internal TermCounts Terms() => TermCounts.Of(Title, System.Text.Encoding.UTF8.GetString(_text));

    /// <summary>The passage as it was given.</summary>
    internal IndexedPassage With(float[] vector) =>
        new(PassageId, ItemId, SpaceId, Domain, Title, System.Text.Encoding.UTF8.GetString(_text), vector) { Start = _start, Facts = Facts };

    /// <summary>Writes it.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="facts">Where its facts stand among those of all.</param>
    internal void Write(SnapshotWriter writer, IReadOnlyDictionary<ItemFacts, int> facts)
    {
        foreach (var key in (ReadOnlySpan<Guid>)[PassageId, ItemId, SpaceId])
            writer.One(key);
        writer.Write(Domain);
        writer.Write(Title);
        writer.Many<byte>(_text);
        writer.Write(_start);
        writer.Maybe(Facts is null ? (int?)null : facts[Facts]);
    }

    internal static StoredPassage Of(SnapshotReader reader, Func<string, string> shared, IReadOnlyList<ItemFacts> facts) => new(reader, shared, facts);
}
