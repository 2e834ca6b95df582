using CsCheck;
using Knowledge.Inference.Evaluation;

namespace Knowledge.Inference.Tests.Evaluation;

public sealed class RankingTests
{
    private static readonly Dictionary<string, int> Grades = new() { ["a"] = 3, ["b"] = 2, ["c"] = 3, ["d"] = 0, ["e"] = 1, ["f"] = 2 };

    /// <summary>The example of Järvelin and Kekäläinen as encyclopedias tell it: DCG 6.861 of 7.141 when only six documents are known.</summary>
    [Fact]
    public void Gain_is_discounted_and_compared_with_the_best_order() =>
        Assert.Equal(6.861 / 7.141, Ranking.Ndcg(["a", "b", "c", "d", "e", "f"], Grades, 6), 0.001);

    [Fact]
    public void Recall_counts_the_relevant_ones_and_the_first_of_them_gives_its_place()
    {
        Assert.Equal(2 / 5.0, Ranking.Recall(["x", "a", "d", "b"], Grades, 4));
        Assert.Equal(0.5, Ranking.ReciprocalRank(["x", "a", "d", "b"], Grades, 4));
        Assert.Equal(0, Ranking.ReciprocalRank(["x", "d", "a"], Grades, 2));
    }

    [Fact]
    public void Nothing_found_is_nothing_and_the_best_order_is_all() => Gen.Int[0, 3].Array[1, 30].Where(grades => grades.Any(grade => grade > 0)).Sample(grades =>
    {
        var judged = grades.Select((grade, at) => (Id: $"{at}", Grade: grade)).ToDictionary(pair => pair.Id, pair => pair.Grade);
        List<string> best = [.. judged.OrderByDescending(pair => pair.Value).Select(pair => pair.Key)];

        Assert.Equal(1, Ranking.Ndcg(best, judged, 10), 1e-9);
        Assert.Equal(0, Ranking.Ndcg([], judged, 10));
        Assert.InRange(Ranking.Ndcg([.. Enumerable.Reverse(best)], judged, 10), 0, 1 + 1e-9);
    });
}
