using System.Runtime.InteropServices;

namespace Knowledge.Inference.Search;

/// <summary>
/// Which slots have which terms, scored by BM25 with k1 = 1.2 and b = 0.75: a rare term counts more, a repeated one less
/// each time, and a long passage less than a short one.
/// </summary>
internal sealed class LexicalIndex
{
    private const float K1 = 1.2f, B = 0.75f;

    private readonly Dictionary<string, PostingList> _postings = [];
    private readonly List<int> _lengths = [];
    private long _totalLength;
    private int _count;

    /// <summary>Adds a slot, which has no terms yet.</summary>
    internal void Add(int slot, TermCounts terms)
    {
        while (_lengths.Count <= slot) _lengths.Add(0);
        _lengths[slot] = terms.Length;
        _totalLength += terms.Length;
        _count++;
        foreach (var (term, times) in terms.Times)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_postings, term, out _);
            (list ??= new PostingList()).Add(slot, times);
        }
    }

    /// <summary>Removes a slot that was added with the same terms.</summary>
    internal void Remove(int slot, TermCounts terms)
    {
        _totalLength -= terms.Length;
        _count--;
        foreach (var term in terms.Times.Keys)
        {
            var list = _postings[term];
            list.Remove(slot);
            if (list.Count == 0) _postings.Remove(term);
        }
    }

    /// <summary>The score of every slot for a question, by slot; zero where no term is shared.</summary>
    internal void Score(TermCounts question, Span<float> scores)
    {
        var average = _count == 0 ? 1 : Math.Max(1, (float)_totalLength / _count);
        var (flat, perTerm) = (K1 * (1 - B), K1 * B / average);
        var lengths = CollectionsMarshal.AsSpan(_lengths);
        foreach (var (term, times) in question.Times)
        {
            if (!_postings.TryGetValue(term, out var list)) continue;
            var weight = (K1 + 1) * times * MathF.Log(1 + ((_count - list.Count + 0.5f) / (list.Count + 0.5f)));
            foreach (var (slot, frequency) in list.Items)
                scores[slot] += weight * frequency / (frequency + flat + (perTerm * lengths[slot]));
        }
    }
}
