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
        var joined = new Dictionary<int, double>();
        AddHalf(joined, lexical);
        AddHalf(joined, semantic);
        return joined;
    }

    private static void AddHalf(Dictionary<int, double> joined, IReadOnlyList<Scored> list)
    {
        if (list.Count == 0) return;
        var worst = list[^1].Score;
        var range = list[0].Score - worst;
        foreach (var (score, slot) in list)
            joined[slot] = joined.GetValueOrDefault(slot) + (0.5 * (range > 0 ? (score - worst) / range : 1));
    }
}
