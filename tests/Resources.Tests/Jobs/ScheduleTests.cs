using Knowledge.Resources.Tests.Worlds;

namespace Knowledge.Resources.Tests.Jobs;

/// <summary>What is scheduled runs by the clock, whichever host is there.</summary>
public sealed class ScheduleTests
{
    [Fact]
    public async Task A_schedule_runs_again_and_again_and_goes_on_with_the_next_host()
    {
        var database = await JobsHost.Database();
        await using (var first = await JobsHost.Start(database))
            await Eventually.True(() => first.Courier.Visits >= 2, "the courier came twice");
        await using var second = await JobsHost.Start(database);
        await Eventually.True(() => second.Courier.Visits >= 1, "the courier came to the second host");
    }
}
