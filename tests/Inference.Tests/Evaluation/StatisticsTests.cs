using CsCheck;
using Knowledge.Inference.Evaluation;

namespace Knowledge.Inference.Tests.Evaluation;

public sealed class StatisticsTests
{
    [Fact]
    public void A_confidence_that_means_what_it_says_has_no_error()
    {
        (double, bool)[] honest = [.. Enumerable.Range(0, 100).Select(at => (0.75, at < 75))];

        Assert.Equal(0, Calibration.Error(honest), 1e-9);
        Assert.Equal(0.25, Calibration.Error([.. honest.Select(answer => (0.5 + 1e-9, answer.Item2))]), 1e-6);
        Assert.Equal(1, Calibration.Error([(1, false), (0, true)]), 1e-9);
    }

    [Fact]
    public void An_interval_holds_its_number_and_is_a_point_where_all_values_are_the_same() => Gen.Double[0, 1].List[1, 60].Sample(values =>
    {
        var interval = Resampling.Of(values, sample => sample.Average());

        Assert.InRange(interval.Value, interval.Low - 0.5, interval.High + 0.5);
        Assert.True(interval.Low <= interval.High);
        Assert.Equal(new Interval(0.25, 0.25, 0.25), Resampling.Of([.. values.Select(_ => 0.25)], sample => sample.Average()));
    });

    [Fact]
    public void A_clear_difference_hardly_comes_by_chance_and_none_always_does()
    {
        Assert.Equal(1, Resampling.Chance([0, 0, 0]));
        Assert.True(Resampling.Chance([.. Enumerable.Range(0, 100).Select(at => at % 10 == 0 ? -0.1 : 0.2)]) < 0.01);
        Assert.True(Resampling.Chance([.. Enumerable.Range(0, 100).Select(at => at % 2 == 0 ? -0.2 : 0.2)]) > 0.5);
    }

    [Fact]
    public void A_percentile_is_one_of_the_values() =>
        Assert.Equal((3, 5, 5, 0), (Percentiles.Of([5, 1, 4, 2, 3], 0.5), Percentiles.Of([5, 1, 4, 2, 3], 0.95), Percentiles.Of([5], 0.01), Percentiles.Of([], 0.5)));

    [Theory]
    [InlineData("The Broncos won it in 1998, by ten points.", "1998", true)]
    [InlineData("The Broncos won it in 19981.", "1998", false)]
    [InlineData("It was the Denver-based team.", "Denver based team", true)]
    [InlineData("It was a team.", "the team", true)]
    [InlineData("It was a team.", "", false)]
    public void An_answer_holds_the_known_words_whatever_their_dress(string text, string known, bool holds) => Assert.Equal(holds, Exactness.Holds(text, [known]));
}
