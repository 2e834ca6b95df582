using System.Runtime.InteropServices;
using Knowledge.Inference.Search.Snapshots;

namespace Knowledge.Inference.Search;

/// <summary>
/// Which slots have which terms, scored by BM25 with k1 = 1.2 and b = 0.75: a rare term counts more, a repeated one less
/// each time, and a long passage less than a short one.
/// </summary>
/// <remarks>
/// How rare a term is, and how long passages are, is counted over the spaces that are searched alone: otherwise a score would tell
/// whether a word is written in a space that is hidden from the asker.
/// </remarks>
internal sealed class LexicalIndex
{
    private const float K1 = 1.2f, B = 0.75f;

    private readonly Dictionary<Guid, SpaceWords> _spaces = [];
    private readonly List<int> _lengths = [];

    /// <summary>Adds a slot, which has no terms yet.</summary>
    internal void Add(int slot, Guid spaceId, TermCounts terms)
    {
        while (_lengths.Count <= slot) _lengths.Add(0);
        _lengths[slot] = terms.Length;
        ref var space = ref CollectionsMarshal.GetValueRefOrAddDefault(_spaces, spaceId, out _);
        (space ??= new SpaceWords()).Add(slot, terms);
    }

    /// <summary>Removes a slot that was added with the same space and terms.</summary>
    internal void Remove(int slot, Guid spaceId, TermCounts terms)
    {
        var space = _spaces[spaceId];
        space.Remove(slot, terms);
        if (space.Count == 0) _spaces.Remove(spaceId);
    }

    /// <summary>The score of every slot of the spaces for a question, by slot; zero where no term is shared.</summary>
    /// <param name="question">The terms looked for.</param>
    /// <param name="readable">The spaces; null for all.</param>
    /// <param name="scores">Takes the scores; zeros at first.</param>
    internal void Score(TermCounts question, IReadOnlySet<Guid>? readable, Span<float> scores)
    {
        List<SpaceWords> spaces = [.. _spaces.Where(space => readable?.Contains(space.Key) != false).Select(space => space.Value)];
        var count = spaces.Sum(space => space.Count);
        var average = count == 0 ? 1 : Math.Max(1, (float)spaces.Sum(space => space.Length) / count);
        foreach (var (term, times) in question.Times)
        {
            List<PostingList> lists = [.. spaces.Select(space => space.Find(term)).OfType<PostingList>()];
            var having = lists.Sum(list => list.Count);
            var weight = (K1 + 1) * times * MathF.Log(1 + ((count - having + 0.5f) / (having + 0.5f)));
            foreach (var list in lists) Add(list, weight, average, scores);
        }
    }

    internal void Write(SnapshotWriter writer)
    {
        writer.Many<int>(CollectionsMarshal.AsSpan(_lengths));
        writer.Write(_spaces.Count);
        foreach (var (space, words) in _spaces)
        {
            writer.One(space);
            words.Write(writer);
        }
    }

    internal void Read(SnapshotReader reader)
    {
        _lengths.AddRange(reader.Many<int>());
        for (var spaces = reader.Count(); spaces > 0; spaces--)
            _spaces.Add(reader.One<Guid>(), SpaceWords.Of(reader));
    }

    private void Add(PostingList list, float weight, float average, Span<float> scores)
    {
        var (flat, perTerm) = (K1 * (1 - B), K1 * B / average);
        var lengths = CollectionsMarshal.AsSpan(_lengths);
        foreach (var (slot, frequency) in list.Items)
            scores[slot] += weight * frequency / (frequency + flat + (perTerm * lengths[slot]));
    }
}
