namespace Knowledge.Inference.Search;

/// <summary>
/// Joins two ranked lists: each list's scores are stretched to 0 to 1, then each counts half. A passage that one list
/// lacks gets nothing from it.
/// </summary>
internal static class Fusion
{
    /// <summary>The joined scores, best first. So are the lists.</summary>
    internal static IEnumerable<Scored> Join(IReadOnlyList<Scored> lexical, IReadOnlyList<Scored> semantic)
    {
        var joined = new Dictionary<int, float>(lexical.Count + semantic.Count);
        // Sharing no word is a natural zero; a cosine has none, so the list's last one stands in.
        AddHalf(joined, lexical, floor: 0);
        AddHalf(joined, semantic, floor: semantic.Count == 0 ? 0 : semantic[^1].Score);
        var ranks = joined.Select(pair => new Scored(pair.Value, pair.Key).Rank).ToArray();
        Array.Sort(ranks);
        return ranks.Select(Scored.Of);
    }

    private static void AddHalf(Dictionary<int, float> joined, IReadOnlyList<Scored> list, float floor)
    {
        foreach (var (score, slot) in list)
            joined[slot] = joined.GetValueOrDefault(slot) + (0.5f * (list[0].Score > floor ? (score - floor) / (list[0].Score - floor) : 1));
    }
}
