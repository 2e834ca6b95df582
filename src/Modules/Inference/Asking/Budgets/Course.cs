using System.Diagnostics.Metrics;
using Knowledge.Kernel;

namespace Knowledge.Inference.Asking.Budgets;

/// <summary>The way of one question: how long each step took, and what was skipped to be in time.</summary>
internal sealed class Course(Budget budget)
{
    private static readonly Histogram<double> Duration =
        Telemetry.Meter.CreateHistogram<double>("knowledge.ask.stage.duration", "s", "How long a step of a question took, waiting included.");

    private static readonly Counter<long> Skips =
        Telemetry.Meter.CreateCounter<long>("knowledge.ask.skipped", "{step}", "Steps that were skipped so that an answer was there in time.");

    // What was too late may still go on when the answer is made without it.
    private readonly Lock _turn = new();
    private readonly SortedList<int, AnswerStage> _ended = Before(budget);
    private int _begun;
    private readonly List<SkippedStep> _skipped = [];

    public Budget Budget => budget;

    /// <summary>What has ended, in the order in which it began.</summary>
    public IReadOnlyList<AnswerStage> Stages
    {
        get
        {
            lock (_turn) return [.. _ended.Values];
        }
    }

    /// <summary>In the order in which they were skipped.</summary>
    public IReadOnlyList<SkippedStep> Skipped
    {
        get
        {
            lock (_turn) return [.. _skipped];
        }
    }

    public void Skip(SkippedStep step)
    {
        lock (_turn) _skipped.Add(step);
        Skips.Add(1, new KeyValuePair<string, object?>("step", step.ToString()));
    }

    /// <summary>Does a step and measures it.</summary>
    public async Task<T> Step<T>(string name, Func<Task<T>> step)
    {
        using var span = Telemetry.Source.StartActivity(name);
        var turn = Interlocked.Increment(ref _begun);
        var began = budget.Elapsed;
        try
        {
            return await step();
        }
        finally
        {
            var took = budget.Elapsed - began;
            lock (_turn) _ended.Add(turn, new AnswerStage(name, Milliseconds(began), Milliseconds(took)));
            Duration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("stage", name));
        }
    }

    /// <summary>What was done for the request before it came here.</summary>
    private static SortedList<int, AnswerStage> Before(Budget budget) =>
        Milliseconds(budget.Elapsed) is > 0 and var took ? new() { [0] = new AnswerStage("find out who asks", 0, took) } : [];

    private static double Milliseconds(TimeSpan span) => Math.Round(span.TotalMilliseconds, 2);
}
