namespace Knowledge.Kernel.Storage.Inserting;

/// <summary>What one transaction adds, ready to be sent, and somebody who waits for it.</summary>
/// <param name="rows">The records, those first that others point to, and after them the events.</param>
/// <param name="cancellation">Ends the wait.</param>
internal sealed class Addition(IReadOnlyList<AddedRow> rows, CancellationToken cancellation)
{
    private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ExecutionContext? flow = ExecutionContext.Capture();

    public IReadOnlyList<AddedRow> Rows => rows;

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

    /// <summary>Whether it adds to the same tables in the same order.</summary>
    public bool IsLike(Addition other) => rows.Select(row => row.Statement).SequenceEqual(other.Rows.Select(row => row.Statement));

    public void Succeed() => written.TrySetResult();

    public void Fail(Exception exception) => written.TrySetException(exception);
}
