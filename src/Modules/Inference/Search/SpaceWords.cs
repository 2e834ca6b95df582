using System.Runtime.InteropServices;

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
}
