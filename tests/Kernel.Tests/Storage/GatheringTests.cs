using CsCheck;
using Knowledge.Kernel.Storage;
using Xunit;

namespace Knowledge.Kernel.Tests.Storage;

public sealed class GatheringTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Each_is_sent_once_in_its_turn_and_never_too_many_together() => await Gen.Select(Gen.Int[1, 200], Gen.Int[1, 9], Gen.Int[1, 3]).SampleAsync(async (count, most, groups) =>
    {
        var (sent, underWay, gate) = (new List<List<int>>(), 0, new Lock());
        var all = new TaskCompletionSource();
        var gathering = new Gathering<int>(
            async group =>
            {
                Assert.InRange(Interlocked.Increment(ref underWay), 1, groups);
                await Task.Yield();
                Interlocked.Decrement(ref underWay);
                lock (gate)
                {
                    sent.Add(group);
                    if (sent.Sum(one => one.Count) == count)
                        all.TrySetResult();
                }
            },
            most,
            groups,
            Long);
        for (var one = 0; one < count; one++)
            gathering.Add(one);
        await all.Task.WaitAsync(Long);

        Assert.All(sent, group => Assert.InRange(group.Count, 1, most));
        Assert.All(sent, group => Assert.Equal(group.Order(), group));
        Assert.Equal(Enumerable.Range(0, count), sent.SelectMany(group => group).Order());
    });

    [Fact]
    public async Task Those_who_come_meanwhile_go_together()
    {
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource<List<int>>());
        var gathering = new Gathering<int>(
            group =>
            {
                if (group is [0])
                    return first.Task;
                second.SetResult(group);
                return Task.CompletedTask;
            },
            mostTogether: 10,
            mostGroups: 1,
            Long);
        for (var one = 0; one < 5; one++)
            gathering.Add(one);
        Assert.False(second.Task.IsCompleted);
        first.SetResult();
        Assert.Equal([1, 2, 3, 4], await second.Task.WaitAsync(Long));
    }

    [Fact]
    public async Task One_that_takes_too_long_is_no_longer_waited_for()
    {
        var (never, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        var gathering = new Gathering<int>(
            group =>
            {
                if (group is [0])
                    return never.Task;
                second.SetResult();
                return Task.CompletedTask;
            },
            mostTogether: 10,
            mostGroups: 1,
            patience: TimeSpan.FromMilliseconds(1));
        gathering.Add(0);
        gathering.Add(1);
        await second.Task.WaitAsync(Long);
        Assert.False(never.Task.IsCompleted);
    }
}
