namespace Knowledge.Inference.Evaluation;

/// <summary>How good a ranking of documents is, as <c>trec_eval</c> measures it.</summary>
internal static class Ranking
{
    /// <summary>Normalised discounted cumulative gain, 0 to 1: the grades found, worth less further down, compared with the best order there is.</summary>
    internal static double Ndcg(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades, int depth)
    {
        var ideal = Gain(grades.Values.OrderDescending().Take(depth));
        return ideal == 0 ? 0 : Gain(ranking.Take(depth).Select(document => grades.GetValueOrDefault(document))) / ideal;
    }

    /// <summary>The share of relevant documents that are found, 0 to 1.</summary>
    internal static double Recall(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades, int depth)
    {
        var relevant = grades.Values.Count(grade => grade > 0);
        return relevant == 0 ? 0 : (double)ranking.Take(depth).Count(document => grades.GetValueOrDefault(document) > 0) / relevant;
    }

    /// <summary>One divided by the place of the first relevant document; 0 where none is found.</summary>
    internal static double ReciprocalRank(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades, int depth)
    {
        for (var place = 0; place < Math.Min(depth, ranking.Count); place++)
            if (grades.GetValueOrDefault(ranking[place]) > 0)
                return 1.0 / (place + 1);
        return 0;
    }

    private static double Gain(IEnumerable<int> grades) =>
        grades.Select((grade, place) => Math.Max(0, grade) / Math.Log2(place + 2)).Sum();
}
