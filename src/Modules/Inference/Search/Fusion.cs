namespace Knowledge.Inference.Search;

/// <summary>
/// Joins two ranked lists: each list's scores are stretched to 0 to 1, then each counts half. A passage that one list
/// lacks gets nothing from it.
/// </summary>
internal static class Fusion
{
    /// <summary>The joined scores by slot. The lists are best first.</summary>
    internal static Dictionary<int, double> Join(IReadOnlyList<Scored> lexical, IReadOnlyList<Scored> semantic)
    {
        var joined = new Dictionary<int, double>(lexical.Count + semantic.Count);
        // Sharing no word is a natural zero; a cosine has none, so the list's last one stands in.
        AddHalf(joined, lexical, floor: 0);
        AddHalf(joined, semantic, floor: semantic.Count == 0 ? 0 : semantic[^1].Score);
        return joined;
    }

    private static void AddHalf(Dictionary<int, double> joined, IReadOnlyList<Scored> list, double floor)
    {
        foreach (var (score, slot) in list)
            joined[slot] = joined.GetValueOrDefault(slot) + (0.5 * (list[0].Score > floor ? (score - floor) / (list[0].Score - floor) : 1));
    }
}
