using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Knowledge.Kernel;

namespace Knowledge.Inference.Asking.Budgets;

/// <summary>
/// A bounded number of workers with a bounded queue before them. Work that its asker has given up is not begun, so that a full queue
/// empties at once when time has passed.
/// </summary>
/// <remarks>The workers are threads of their own: on those of the pool nobody would be left to notice that time has passed.</remarks>
internal sealed class Lane : IDisposable
{
    private static readonly UpDownCounter<int> Waiting =
        Telemetry.Meter.CreateUpDownCounter<int>("knowledge.ask.waiting", "{job}", "Work of questions that waits for a worker, by lane.");

    private readonly BlockingCollection<Job> _queue;
    private readonly string _name;
    private readonly int _workers;
    private int _working;

    /// <param name="name">What it is called in metrics.</param>
    /// <param name="workers">How much is done at the same time.</param>
    /// <param name="places">How much may wait.</param>
    public Lane(string name, int workers, int places)
    {
        (_name, _workers) = (name, workers);
        _queue = new(places);
        for (var at = 0; at < workers; at++)
            new Thread(Work) { IsBackground = true, Name = $"{name} {at + 1}" }.Start();
    }

    /// <summary>How much waits.</summary>
    public int Length => _queue.Count;

    /// <summary>Whether all workers are at work, so that more would wait.</summary>
    public bool IsBusy => _queue.Count > 0 || Volatile.Read(ref _working) >= _workers;

    /// <summary>Has work done, as far as there is a place for it and the share of the time that is left suffices.</summary>
    /// <returns>What came of it; null when it was not done in time.</returns>
    public async Task<T?> Run<T>(Func<T> work, Budget budget, double share)
        where T : class
    {
        var job = new Job<T>(work);
        if (budget.Left == TimeSpan.Zero || !_queue.TryAdd(job))
            return null;
        Count(1);
        try
        {
            return await budget.Wait(job.Result, share);
        }
        catch (TimeoutException)
        {
            job.Abandon();
            return null;
        }
    }

    /// <summary>Begins nothing more.</summary>
    public void Dispose() => _queue.CompleteAdding();

    private void Work()
    {
        foreach (var job in _queue.GetConsumingEnumerable())
        {
            Count(-1);
            Interlocked.Increment(ref _working);
            job.Run();
            Interlocked.Decrement(ref _working);
        }
    }

    private void Count(int change) => Waiting.Add(change, new KeyValuePair<string, object?>("lane", _name));

    private abstract class Job
    {
        private volatile bool _abandoned;

        protected bool IsAbandoned => _abandoned;

        public void Abandon() => _abandoned = true;

        public abstract void Run();
    }

    private sealed class Job<T>(Func<T> work) : Job
    {
        private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<T> Result => _result.Task;

        public override void Run()
        {
            if (IsAbandoned)
                return;
            try
            {
                _result.SetResult(work());
            }
#pragma warning disable CA1031 // Whatever went wrong is told to the asker; the worker goes on.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                _result.SetException(failure);
            }
        }
    }
}
