namespace Knowledge.Inference.Search;

/// <summary>
/// Keeps the best of many that come in the order of their slots. It collects twice as many as it keeps, and when it is full forgets
/// the worse half.
/// </summary>
internal sealed class TopList(int most)
{
    private readonly ulong[] _ranks = new ulong[2 * most];
    private int _count;
    private float _least = float.NegativeInfinity;

    /// <summary>Whether a score would be kept if it came now.</summary>
    internal bool WouldKeep(float score) => score > _least;

    internal void Add(Scored scored)
    {
        _ranks[_count++] = scored.Rank;
        if (_count == _ranks.Length) Cut();
    }

    /// <summary>What was kept, best first.</summary>
    internal Scored[] Best()
    {
        Cut();
        return Array.ConvertAll(_ranks[.._count], Scored.Of);
    }

    private void Cut()
    {
        _ranks.AsSpan(0, _count).Sort();
        if (_count < most) return;
        _count = most;
        _least = Scored.Of(_ranks[most - 1]).Score;
    }
}
