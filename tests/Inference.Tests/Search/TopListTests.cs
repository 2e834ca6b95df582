using CsCheck;
using Knowledge.Inference.Search;

namespace Knowledge.Inference.Tests.Search;

public sealed class TopListTests
{
    [Fact]
    public void What_is_kept_are_the_first_of_all_sorted() =>
        Gen.Select(Gen.Int[1, 40], Gen.Float[-2, 2].List[0, 500]).Sample(KeepsTheFirst);

    [Fact]
    public void Of_equal_scores_those_in_the_first_slots_are_kept() =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[0, 3].Select(score => (float)score).List[0, 300]).Sample(KeepsTheFirst);

    private static void KeepsTheFirst(int most, List<float> scores)
    {
        var list = new TopList(most);
        foreach (var (slot, score) in scores.Index())
            if (list.WouldKeep(score))
                list.Add(new Scored(score, slot));

        Assert.Equal(
            scores.Index().OrderByDescending(one => one.Item).ThenBy(one => one.Index).Take(most).Select(one => new Scored(one.Item, one.Index)),
            list.Best());
    }
}
