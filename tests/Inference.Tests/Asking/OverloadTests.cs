using Knowledge.Inference.Asking;
using Knowledge.Kernel.Actions;

namespace Knowledge.Inference.Tests.Asking;

/// <summary>Many more ask than can be answered at once, and the encoder hardly moves.</summary>
public sealed class OverloadTests
{
    private const int Workers = 2, Queue = 6, Askers = 64;

    [Fact]
    public async Task Everybody_gets_an_answer_or_is_told_to_come_again_and_no_queue_grows()
    {
        using var world = new AskingWorld(Workers, Queue);
        world.Encoder.Questions.Reset();
        var asked = Enumerable.Range(0, Askers).Select(at => Settled(world.Ask($"{AskingWorld.Question} {at}"))).ToList();
        await world.Encoder.Begun(Workers);
        var longest = 0;
        while (!asked.TrueForAll(one => one.IsCompleted))
        {
            longest = Math.Max(longest, Math.Max(world.Lanes.Encoding.Length, world.Lanes.Scanning.Length));
            world.Clock.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Yield();
        }

        var results = await Task.WhenAll(asked);
        Assert.InRange(longest, 0, Queue);
        Assert.InRange(world.Encoder.Most, 1, Workers);
        Assert.All(results, result => Assert.True(result.Answer is null ? result.Code == FailureCode.Busy : result.Answer.Skipped.Contains(SkippedStep.Meaning)));
    }

    [Fact]
    public async Task Work_that_nobody_waits_for_is_not_begun()
    {
        using var world = new AskingWorld(workers: 1, queue: 4);
        world.Encoder.Questions.Reset();
        var asked = Enumerable.Range(0, 5).Select(at => Settled(world.Ask($"{AskingWorld.Question} {at}"))).ToList();
        await world.Encoder.Begun();
        while (!asked.TrueForAll(one => one.IsCompleted))
        {
            world.Clock.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Yield();
        }

        world.Encoder.Questions.Set();
        while (world.Lanes.Encoding.Length + world.Lanes.Scanning.Length > 0)
            await Task.Yield();

        // The next one comes through, and of those before only the one that was under way.
        Assert.Empty((await world.Ask("Which antibiotics heal ulcers?")).Skipped);
        Assert.Equal(3, world.Encoder.Times);
    }

    private static async Task<(Answer? Answer, string? Code)> Settled(Task<Answer> asked)
    {
        try
        {
            return (await asked, null);
        }
        catch (Refusal refusal)
        {
            return (null, refusal.Failures[0].Code);
        }
    }
}
