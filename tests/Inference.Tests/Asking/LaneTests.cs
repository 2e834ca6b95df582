using Knowledge.Inference.Asking.Budgets;
using Microsoft.Extensions.Time.Testing;

namespace Knowledge.Inference.Tests.Asking;

/// <summary>Workers do what waits, several at once where that takes less time, and say how busy they are.</summary>
public sealed class LaneTests : IDisposable
{
    private static readonly Func<IReadOnlyList<int>, IReadOnlyList<string>> Listed = all => [.. all.Select(_ => string.Join(' ', all))];

    private readonly FakeTimeProvider _clock = new();
    private readonly Lane _lane;
    private readonly ManualResetEventSlim _gate = new(false), _begun = new(false);

    public LaneTests() => _lane = new("test", workers: 1, places: 10, _clock);

    private Budget Budget => new(_clock, TimeSpan.FromSeconds(1));

    public void Dispose()
    {
        _gate.Set();
        _lane.Dispose();
        _gate.Dispose();
        _begun.Dispose();
    }

    [Fact]
    public async Task Whoever_got_an_answer_finds_the_worker_free()
    {
        for (var at = 0; at < 5_000; at++)
        {
            await _lane.Run(() => "done", Budget, 1);
            Assert.False(_lane.IsBusy, $"Nobody was at work after {at} answers, and the lane said otherwise.");
        }
    }

    [Fact]
    public async Task Whose_work_failed_hears_of_it_and_the_worker_goes_on()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => _lane.Run<string>(() => throw new InvalidDataException("Unreadable."), Budget, 1));

        Assert.Equal("done", await _lane.Run(() => "done", Budget, 1));
    }

    [Fact]
    public async Task What_waits_is_done_together_up_to_four_at_a_time()
    {
        var first = Occupy();
        var six = Enumerable.Range(1, 6).Select(at => Shared(at, Listed)).ToList();

        _gate.Set();

        Assert.Equal(["1 2 3 4", "1 2 3 4", "1 2 3 4", "1 2 3 4", "5 6", "5 6"], await Task.WhenAll(six));
        Assert.Equal("first", await first);
    }

    [Fact]
    public async Task Another_kind_of_work_is_done_in_its_turn()
    {
        _ = Occupy();
        var waiting = new[] { Shared(1, Listed), Shared(2, Listed), Shared(3, all => [.. all.Select(_ => "other")]), Shared(4, Listed) };

        _gate.Set();

        Assert.Equal(["1 2", "1 2", "other", "4"], await Task.WhenAll(waiting));
    }

    [Fact]
    public async Task What_goes_wrong_with_one_alone_harms_no_other()
    {
        _ = Occupy();
        var wrong = _lane.Run<int, string, string>(1, Listed, _ => throw new InvalidDataException("Unreadable."), Budget, 1);
        var right = Shared(2, Listed);

        _gate.Set();

        await Assert.ThrowsAsync<InvalidDataException>(() => wrong);
        Assert.Equal("1 2", await right);
    }

    [Fact]
    public async Task What_goes_wrong_for_all_is_told_to_each()
    {
        _ = Occupy();
        Func<IReadOnlyList<int>, IReadOnlyList<string>> broken = _ => throw new InvalidDataException("Unreadable.");
        var waiting = new[] { Shared(1, broken), Shared(2, broken) };

        _gate.Set();

        foreach (var one in waiting)
            await Assert.ThrowsAsync<InvalidDataException>(() => one);
    }

    [Fact]
    public async Task What_its_asker_gave_up_comes_along_no_more()
    {
        _ = Occupy();
        var late = _lane.Run(1, Listed, part => part, new Budget(_clock, TimeSpan.FromMilliseconds(100)), 1);
        var patient = Shared(2, Listed);
        _clock.Advance(TimeSpan.FromMilliseconds(100));

        Assert.Null(await late);
        _gate.Set();

        Assert.Equal("2", await patient);
    }

    [Fact]
    public async Task What_would_come_too_late_by_how_long_work_takes_is_not_taken_in()
    {
        await _lane.Run(
            () =>
            {
                _clock.Advance(TimeSpan.FromMilliseconds(100));
                return "done";
            },
            Budget,
            1);
        _ = Occupy();
        var hurried = new Budget(_clock, TimeSpan.FromMilliseconds(500));
        var waiting = Enumerable.Range(1, 5).Select(at => _lane.Run(() => $"{at}", hurried, 1)).ToList();

        Assert.Null(await _lane.Run(() => "6", hurried, 1));
        var patient = _lane.Run(() => "7", Budget, 1);
        _gate.Set();

        Assert.Equal(["1", "2", "3", "4", "5"], await Task.WhenAll(waiting));
        Assert.Equal("7", await patient);
    }

    private Task<string?> Shared(int work, Func<IReadOnlyList<int>, IReadOnlyList<string>> together) => _lane.Run(work, together, part => part, Budget, 1);

    /// <summary>Keeps the worker from everything else until the gate opens.</summary>
    private Task<string?> Occupy()
    {
        var occupied = _lane.Run(
            () =>
            {
                _begun.Set();
                _gate.Wait();
                return "first";
            },
            new(_clock, TimeSpan.FromHours(1)),
            1);
        _begun.Wait(TestContext.Current.CancellationToken);
        return occupied;
    }
}
