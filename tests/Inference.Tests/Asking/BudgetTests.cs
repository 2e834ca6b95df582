using Knowledge.Inference.Asking;
using Knowledge.Kernel.Actions;

namespace Knowledge.Inference.Tests.Asking;

/// <summary>An answer comes in time whatever is slow, and says what it lacks.</summary>
public sealed class BudgetTests : IDisposable
{
    private readonly AskingWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task With_time_enough_nothing_is_skipped_and_each_step_is_measured()
    {
        var answer = await _world.Ask();

        Assert.Contains("Helicobacter pylori", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Skipped);
        Assert.Equal(["read the question", "see what you may read", "search", "compare the sentences"], answer.Stages.Select(stage => stage.Name));
    }

    [Fact]
    public async Task A_slow_encoder_leaves_the_words()
    {
        _world.Encoder.Questions.Reset();
        var asked = _world.Ask();
        await _world.Encoder.Begun();

        _world.Clock.Advance(TimeSpan.FromMilliseconds(240));

        var answer = await asked;
        Assert.Contains("Helicobacter pylori", answer.Text, StringComparison.Ordinal);
        Assert.Equal([SkippedStep.Meaning], answer.Skipped);
    }

    [Fact]
    public async Task Slow_sentences_leave_their_passages_meaning()
    {
        _world.Encoder.Sentences.Reset();
        var asked = _world.Ask();
        await _world.Encoder.Begun(2);

        _world.Clock.Advance(TimeSpan.FromMilliseconds(400));

        var answer = await asked;
        Assert.Contains("Helicobacter pylori", answer.Text, StringComparison.Ordinal);
        Assert.Equal([SkippedStep.Sentences], answer.Skipped);
    }

    [Fact]
    public async Task What_it_took_to_find_out_who_asks_is_part_of_the_time()
    {
        await _world.Ask(first: 4);
        RequestStart.Note(_world.Clock);
        _world.Clock.Advance(TimeSpan.FromMilliseconds(350));

        var answer = await _world.Ask();

        Assert.Equal([SkippedStep.Candidates], answer.Skipped);
        Assert.Equal(350, answer.ElapsedMs);
        Assert.Equal(new AnswerStage("find out who asks", 0, 350), answer.Stages[0]);
    }

    [Fact]
    public async Task When_that_took_all_of_it_nothing_is_begun()
    {
        RequestStart.Note(_world.Clock);
        _world.Clock.Advance(TimeSpan.FromMilliseconds(500));

        var refusal = await Assert.ThrowsAsync<Refusal>(() => _world.Ask());

        Assert.Equal(FailureCode.Busy, refusal.Failures[0].Code);
        Assert.Equal(0, _world.Encoder.Times);
    }

    [Fact]
    public async Task With_little_time_left_fewer_passages_are_read()
    {
        // The question is known, so that what takes long is what the asker may read, and that alone.
        await _world.Ask(first: 4);
        _world.ReadingTakes = TimeSpan.FromMilliseconds(350);

        var answer = await _world.Ask();

        Assert.Contains("Helicobacter pylori", answer.Text, StringComparison.Ordinal);
        Assert.Equal([SkippedStep.Candidates], answer.Skipped);
    }

    [Fact]
    public async Task When_nothing_can_be_searched_an_earlier_answer_is_given_as_such()
    {
        await _world.Ask();
        _world.Add("Something else", "It has nothing to do with it.");
        using var gate = Occupy();

        var answer = await Passing(_world.Ask(), TimeSpan.FromMilliseconds(50));

        Assert.Contains("Helicobacter pylori", answer.Text, StringComparison.Ordinal);
        Assert.Contains(SkippedStep.Freshness, answer.Skipped);
        gate.Set();
    }

    [Fact]
    public async Task An_earlier_answer_that_quotes_what_is_accepted_no_more_is_not_given()
    {
        await _world.Ask();
        _world.Index.RemoveItem(_world.Ulcers.ItemId);
        using var gate = Occupy();

        var refusal = await Assert.ThrowsAsync<Refusal>(() => Passing(_world.Ask(), TimeSpan.FromMilliseconds(50)));

        Assert.Equal(FailureCode.Busy, refusal.Failures[0].Code);
        Assert.True(refusal.RetryAfter > TimeSpan.Zero);
        gate.Set();
    }

    /// <summary>Keeps the worker that searches from everything else.</summary>
    private ManualResetEventSlim Occupy()
    {
        var (gate, begun) = (new ManualResetEventSlim(false), new ManualResetEventSlim(false));
        _ = _world.Lanes.Scanning.Run(
            () =>
            {
                begun.Set();
                gate.Wait();
                return "";
            },
            new(_world.Clock, TimeSpan.FromHours(1)),
            1);
        begun.Wait();
        return gate;
    }

    /// <summary>Lets time pass until it is done.</summary>
    private async Task<T> Passing<T>(Task<T> work, TimeSpan step)
    {
        while (!work.IsCompleted)
        {
            _world.Clock.Advance(step);
            await Task.Yield();
        }

        return await work;
    }
}
