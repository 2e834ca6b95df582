using System.Diagnostics;
using System.Text.Json;
using Knowledge.Kernel.Actions;
using Npgsql;

namespace Knowledge.Kernel.Reading.Together;

/// <summary>A question, and somebody who waits for the answer.</summary>
/// <param name="key">The property whose value is the answer.</param>
/// <param name="question">The question.</param>
/// <param name="actor">Who asks.</param>
/// <param name="json">Where to write; lent until the wait is over.</param>
/// <param name="cancellation">Given up until it is sent; from then on there is somebody who writes.</param>
internal sealed class WaitingRead(JsonEncodedText key, Question question, Actor actor, Utf8JsonWriter json, CancellationToken cancellation)
{
    private readonly TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ExecutionContext? flow = ExecutionContext.Capture();

    /// <summary>Ends when the answer is written, or will not be.</summary>
    public Task Answered => answered.Task;

    /// <summary>Whether part of an answer is written, so that it cannot be written anew.</summary>
    public bool IsBegun { get; private set; }

    /// <summary>Whether nobody waits any more.</summary>
    public bool IsGivenUp() => cancellation.IsCancellationRequested && answered.TrySetCanceled(cancellation);

    /// <summary>What follows is traced as part of what this read is part of.</summary>
    public void Trace()
    {
        if (flow is not null)
            ExecutionContext.Restore(flow);
    }

    public void AddTo(NpgsqlBatch batch) => question.AddTo(batch, actor);

    /// <param name="rows">At the first result of the question.</param>
    public async Task Write(NpgsqlDataReader rows)
    {
        IsBegun = true;
        json.WritePropertyName(key);
        await question.Plan.Write(rows, json, CancellationToken.None);
    }

    /// <param name="began">When its results were first waited for, in ticks of the <see cref="Stopwatch"/>.</param>
    public void Succeed(long began)
    {
        question.Plan.Pace.Together(Stopwatch.GetTimestamp() - began);
        answered.TrySetResult();
    }

    public void Fail(Exception exception) => answered.TrySetException(exception);
}
