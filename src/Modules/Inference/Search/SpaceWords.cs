using System.Runtime.InteropServices;
using Knowledge.Inference.Search.Snapshots;

namespace Knowledge.Inference.Search;

/// <summary>Which slots of one space have which terms.</summary>
internal sealed class SpaceWords
{
    private readonly Dictionary<string, PostingList> _postings = [];

    /// <summary>Slots that were added and not removed.</summary>
    internal int Count { get; private set; }

    /// <summary>All terms of all slots.</summary>
    internal long Length { get; private set; }

    internal void Add(int slot, TermCounts terms)
    {
        Length += terms.Length;
        Count++;
        foreach (var (term, times) in terms.Times)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_postings, term, out _);
            (list ??= new PostingList()).Add(slot, times);
        }
    }

    internal void Remove(int slot, TermCounts terms)
    {
        Length -= terms.Length;
        Count--;
        foreach (var term in terms.Times.Keys)
        {
            var list = _postings[term];
            list.Remove(slot);
            if (list.Count == 0) _postings.Remove(term);
        }
    }

    /// <summary>The slots that have a term; null for none.</summary>
    internal PostingList? Find(string term) => _postings.GetValueOrDefault(term);

    internal void Write(SnapshotWriter writer)
    {
        writer.Write(Count);
        writer.Write(Length);
        writer.Write(_postings.Count);
        foreach (var (term, list) in _postings)
        {
            writer.Write(term);
            writer.Many(list.Items);
        }
    }

    internal static SpaceWords Of(SnapshotReader reader)
    {
        var words = new SpaceWords { Count = reader.Count(), Length = reader.ReadInt64() };
        for (var terms = reader.Count(); terms > 0; terms--)
            words._postings.Add(reader.ReadString(), new PostingList(reader.Many<Posting>()));
        return words;
    }
}
