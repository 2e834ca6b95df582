using System.Runtime.InteropServices;

namespace Knowledge.Inference.Search;

/// <summary>A slot of the index and what a scan gave it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Scored(double Score, int Slot);

/// <summary>Keeps the best of many: a heap with the worst kept one on top. Equal scores keep the lower slot.</summary>
internal sealed class TopList(int most)
{
    private readonly PriorityQueue<Scored, (double Score, int NegatedSlot)> _kept = new();

    /// <summary>Whether a score would be kept if it came now.</summary>
    internal bool WouldKeep(double score) => _kept.Count < most || score > _kept.Peek().Score;

    internal void Add(Scored scored)
    {
        var rank = (scored.Score, -scored.Slot);
        if (_kept.Count < most) _kept.Enqueue(scored, rank);
        else _kept.EnqueueDequeue(scored, rank);
    }

    /// <summary>What was kept, best first.</summary>
    internal IReadOnlyList<Scored> Best() =>
        [.. _kept.UnorderedItems.Select(item => item.Element).OrderByDescending(scored => scored.Score).ThenBy(scored => scored.Slot)];
}
