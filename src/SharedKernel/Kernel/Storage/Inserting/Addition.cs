using Knowledge.Kernel.Events;
using Npgsql;

namespace Knowledge.Kernel.Storage.Inserting;

/// <summary>What one transaction adds, ready to be sent, and somebody who waits for it.</summary>
/// <param name="rows">The records, and after them the events; what is needed of the model stands beside each, as whoever waits may leave with it.</param>
/// <param name="events">What is told of the records.</param>
/// <param name="cancellation">Ends the wait.</param>
internal sealed class Addition(IReadOnlyList<(InsertStatement Statement, object Row)> rows, IReadOnlyList<Event> events, CancellationToken cancellation)
{
    private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ExecutionContext? flow = ExecutionContext.Capture();

    /// <summary>The statements, which can be sent once.</summary>
    public IReadOnlyList<NpgsqlBatchCommand> Commands { get; private set; } = Made(rows);

    /// <summary>Whether nobody waits any more.</summary>
    public bool IsGivenUp => cancellation.IsCancellationRequested;

    /// <summary>Ends when the rows are committed, or are certain not to be; or without knowing when nobody waits any more.</summary>
    public Task Written() => written.Task.WaitAsync(cancellation);

    /// <summary>What follows is traced as part of what this addition is part of.</summary>
    public void Trace()
    {
        if (flow is not null)
            ExecutionContext.Restore(flow);
    }

    /// <summary>Reads the places of the events in the feed: only events answer with a row.</summary>
    public async Task Number(NpgsqlDataReader answer)
    {
        foreach (var told in events)
        {
            while (!await answer.ReadAsync())
            {
                if (!await answer.NextResultAsync())
                    throw new InvalidOperationException("PostgreSQL does not say where an event is in the feed.");
            }

            told.Id = answer.GetInt64(0);
        }
    }

    /// <summary>Makes it ready to be sent again: a statement that was sent once belongs to the connection that it was prepared on.</summary>
    public void Renew() => Commands = Made(rows);

    public void Succeed() => written.TrySetResult();

    public void Fail(Exception exception) => written.TrySetException(exception);

    private static List<NpgsqlBatchCommand> Made(IReadOnlyList<(InsertStatement Statement, object Row)> rows) => [.. rows.Select(row => row.Statement.Command(row.Row))];
}
