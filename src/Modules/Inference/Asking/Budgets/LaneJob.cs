namespace Knowledge.Inference.Asking.Budgets;

/// <summary>Work that waits for a worker of a <see cref="Lane"/>.</summary>
internal abstract class LaneJob
{
    private volatile bool _isAbandoned;

    /// <summary>Whether nobody waits for it any more.</summary>
    public bool IsAbandoned => _isAbandoned;

    public void Abandon() => _isAbandoned = true;

    /// <summary>Whether it is done together with another one.</summary>
    public abstract bool GoesWith(LaneJob other);

    /// <summary>Does this and those that go with it.</summary>
    /// <param name="all">All of them, this one included.</param>
    public abstract void Do(IReadOnlyList<LaneJob> all);

    /// <summary>Lets the asker go on with what came of it.</summary>
    public abstract void Tell();
}

/// <summary>Work with a result.</summary>
internal abstract class LaneJob<T> : LaneJob
{
    private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Action? _tell;

    public Task<T> Result => _result.Task;

    public override void Tell() => _tell?.Invoke();

    /// <summary>Notes what comes of the work, or why nothing does: that is told to the asker; the worker goes on.</summary>
    protected void Note(Func<T> work)
    {
        try
        {
            var result = work();
            _tell = () => _result.SetResult(result);
        }
#pragma warning disable CA1031 // Whatever went wrong.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _tell = () => _result.SetException(failure);
        }
    }
}

/// <summary>Work that is done alone.</summary>
internal sealed class LoneJob<T>(Func<T> work) : LaneJob<T>
{
    public override bool GoesWith(LaneJob other) => false;

    public override void Do(IReadOnlyList<LaneJob> all) => Note(work);
}
