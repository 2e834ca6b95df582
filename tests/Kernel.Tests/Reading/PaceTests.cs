using System.Diagnostics;
using Knowledge.Kernel.Reading.Together;
using Xunit;

namespace Knowledge.Kernel.Tests.Reading;

public sealed class PaceTests
{
    private const int Enough = 8;

    private static readonly long Instant = 1;
    private static readonly long Millisecond = Stopwatch.Frequency / 1000;

    [Fact]
    public void Quick_is_what_has_been_quick_several_times()
    {
        var pace = new Pace();
        for (var run = 1; run <= Enough; run++)
        {
            Assert.False(pace.IsQuick);
            pace.Alone(Instant);
        }

        Assert.True(pace.IsQuick);
    }

    [Fact]
    public void What_takes_a_millisecond_longer_than_nothing_is_never_quick()
    {
        var (nearest, pace) = (new Pace(), new Pace());
        nearest.Alone(Instant);
        for (var run = 0; run < 1000; run++)
            pace.Alone(Millisecond);
        Assert.False(pace.IsQuick);
    }

    [Fact]
    public void Runs_on_a_busy_machine_say_nothing()
    {
        var pace = new Pace();
        for (var run = 0; run < Enough; run++)
        {
            pace.Alone(Instant);
            pace.Alone(100 * Millisecond);
        }

        Assert.True(pace.IsQuick);
    }

    [Theory]
    [InlineData(21, 0)]
    [InlineData(0, 201)]
    public void What_keeps_others_waiting_has_to_prove_itself_for_twice_as_long(int together, int alone)
    {
        var pace = Quick();
        pace.Together(together * Millisecond);
        pace.Alone(alone * Millisecond);
        for (var run = pace.IsQuick ? 0 : 1; run < Enough; run++)
            pace.Alone(Instant);
        Assert.False(pace.IsQuick);
        for (var run = 0; run <= Enough; run++)
            pace.Alone(Instant);
        Assert.True(pace.IsQuick);
    }

    [Fact]
    public void What_keeps_nobody_waiting_stays_quick()
    {
        var pace = Quick();
        pace.Together(19 * Millisecond);
        Assert.True(pace.IsQuick);
    }

    private static Pace Quick()
    {
        var pace = new Pace();
        for (var run = 0; run < Enough; run++)
            pace.Alone(Instant);
        return pace;
    }
}
