using CsCheck;
using Knowledge.Inference.Search;

namespace Knowledge.Inference.Tests.Search;

public sealed class PreferencesTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Random _random = new(7);

    [Fact]
    public void Of_equal_passages_the_fresher_and_the_more_trusted_comes_first()
    {
        using var index = new PassageIndex(Some.Dimensions);
        var same = Some.Passage(_random);
        IndexedPassage Copy(int daysAgo, double confidence) => same with
        {
            PassageId = Guid.CreateVersion7(), ItemId = Guid.CreateVersion7(), Facts = new ItemFacts("", Now.AddDays(-daysAgo), confidence, null),
        };
        IndexedPassage[] expected = [Copy(1, 1), Copy(1, 0.6), Copy(900, 0.6)];
        index.Add([.. expected.Reverse()]);

        var hits = index.Search(new SearchRequest(same.Title, same.Vector) { Preferences = new Preferences(), Now = Now });

        Assert.Equal(expected.Select(passage => passage.PassageId), hits.Select(hit => hit.Passage.PassageId));
    }

    [Fact]
    public void A_passage_keeps_a_share_between_nothing_and_all_and_never_more_for_being_older() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0.01, 1000], Gen.Double[0, 5000], Gen.Double[0, 5000], Gen.Double[0, 1]).Sample((freshness, confidence, halfLife, age, more, trust) =>
        {
            var preferences = new Preferences { Freshness = freshness, Confidence = confidence, HalfLifeDays = halfLife };
            var young = preferences.Share(new ItemFacts("", Now.AddDays(-age), trust, null), Now);
            var old = preferences.Share(new ItemFacts("", Now.AddDays(-age - more), trust, null), Now);

            Assert.InRange(young, 0, 1);
            Assert.True(old <= young + 1e-12);
        });

    [Fact]
    public void What_says_the_same_as_a_better_one_steps_back_where_diversity_is_wanted()
    {
        using var index = new PassageIndex(Some.Dimensions);
        var best = Some.Passage(_random) with { Title = "sought words", Text = "sought words" };
        var twin = best with { PassageId = Guid.CreateVersion7(), ItemId = Guid.CreateVersion7() };
        var other = Some.Passage(_random) with { Title = "sought words", Text = "sought words and others" };
        index.Add([best, twin, other]);
        IReadOnlyList<Guid> Found(double diversity) =>
            [.. index.Search(new SearchRequest("sought words", best.Vector, 2) { Preferences = new Preferences { Diversity = diversity }, Now = Now }).Select(hit => hit.Passage.PassageId)];

        Assert.Equal(new[] { best.PassageId, twin.PassageId }.Order(), Found(0).Order());
        Assert.Contains(other.PassageId, Found(0.7));
    }
}
