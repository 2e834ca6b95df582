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
        if (_count > most) Cut();
        _ranks.AsSpan(0, _count).Sort();
        return Array.ConvertAll(_ranks[.._count], Scored.Of);
    }

    private void Cut()
    {
        Select(_ranks.AsSpan(0, _count), most);
        _count = most;
        _least = Scored.Of(_ranks[most - 1]).Score;
    }

    /// <summary>
    /// Brings the lowest ones to the front, the last of them at its place and those before it in any order (quickselect): to sort what is
    /// forgotten would take several times as long.
    /// </summary>
    private static void Select(Span<ulong> ranks, int count)
    {
        var (first, last) = (0, ranks.Length - 1);
        while (first < last)
        {
            var (low, high) = (first, last);
            var pivot = Median(ranks[first], ranks[(first + last) / 2], ranks[last]);
            while (low <= high)
            {
                while (ranks[low] < pivot) low++;
                while (ranks[high] > pivot) high--;
                if (low > high) break;
                (ranks[low], ranks[high]) = (ranks[high], ranks[low]);
                low++;
                high--;
            }

            if (count - 1 <= high) last = high;
            else if (count - 1 >= low) first = low;
            else return;
        }
    }

    private static ulong Median(ulong one, ulong two, ulong three) =>
        Math.Max(Math.Min(one, two), Math.Min(Math.Max(one, two), three));
}
