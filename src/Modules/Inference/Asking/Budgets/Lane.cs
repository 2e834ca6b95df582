using System.Diagnostics.Metrics;
using Knowledge.Kernel;

namespace Knowledge.Inference.Asking.Budgets;

/// <summary>
/// A bounded number of workers with a bounded queue before them. Work that its asker has given up is not begun, so that a full queue
/// empties at once when time has passed; and what would come too late, by how long work takes, is not taken in: else everybody would
/// wait for the time to be over, and the workers for nobody.
/// </summary>
/// <remarks>The workers are threads of their own: on those of the pool nobody would be left to notice that time has passed.</remarks>
internal sealed class Lane : IDisposable
{
    // More of them would take hardly less time each, and whoever came first waits for those who come along.
    private const int MostTogether = 4;

    // How much the last work counts in how long work takes.
    private const double Newest = 0.1;

    private static readonly UpDownCounter<int> Waiting =
        Telemetry.Meter.CreateUpDownCounter<int>("knowledge.ask.waiting", "{job}", "Work of questions that waits for a worker, by lane.");

    private readonly Queue<LaneJob> _queue = [];
    private readonly string _name;
    private readonly int _workers, _places;
    private readonly TimeProvider _clock;
    private int _working;
    private TimeSpan _each;
    private bool _hasEnded;

    /// <param name="name">What it is called in metrics.</param>
    /// <param name="workers">How much is done at the same time.</param>
    /// <param name="places">How much may wait.</param>
    /// <param name="clock">Measures how long work takes.</param>
    public Lane(string name, int workers, int places, TimeProvider clock)
    {
        (_name, _workers, _places, _clock) = (name, workers, places, clock);
        for (var at = 0; at < workers; at++)
            new Thread(Work) { IsBackground = true, Name = $"{name} {at + 1}" }.Start();
    }

    /// <summary>How much waits.</summary>
    public int Length
    {
        get
        {
            lock (_queue) return _queue.Count;
        }
    }

    /// <summary>Whether all workers are at work, so that more would wait.</summary>
    public bool IsBusy
    {
        get
        {
            lock (_queue) return _queue.Count > 0 || _working >= _workers;
        }
    }

    /// <summary>Has work done, as far as there is a place for it and the share of the time that is left suffices.</summary>
    /// <returns>What came of it; null when it was not done in time.</returns>
    public Task<T?> Run<T>(Func<T> work, Budget budget, double share)
        where T : class => Run(new LoneJob<T>(work), budget, share);

    /// <summary>The same with work that takes less time for several at once: what waits is done together.</summary>
    /// <param name="work">What is to be done for this one.</param>
    /// <param name="together">Does it for all, and gives a part to each, in their order. What has the same one is done together.</param>
    /// <param name="own">What is done with the part of this one alone.</param>
    /// <param name="budget">The time there is.</param>
    /// <param name="share">How much of it.</param>
    public Task<T?> Run<TWork, TPart, T>(TWork work, Func<IReadOnlyList<TWork>, IReadOnlyList<TPart>> together, Func<TPart, T> own, Budget budget, double share)
        where T : class => Run(new SharedJob<TWork, TPart, T>(work, together, own), budget, share);

    /// <summary>Begins nothing more.</summary>
    public void Dispose()
    {
        lock (_queue)
        {
            _hasEnded = true;
            Monitor.PulseAll(_queue);
        }
    }

    private async Task<T?> Run<T>(LaneJob<T> job, Budget budget, double share)
        where T : class
    {
        var left = budget.Left;
        if (left == TimeSpan.Zero || !TryQueue(job, left * share))
            return null;
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

    private bool TryQueue(LaneJob job, TimeSpan patience)
    {
        lock (_queue)
        {
            if (_hasEnded || _queue.Count == _places || _each * _queue.Count / _workers > patience)
                return false;
            _queue.Enqueue(job);
            Count(1);
            Monitor.Pulse(_queue);
            return true;
        }
    }

    private void Work()
    {
        while (Next() is { Count: > 0 } jobs)
        {
            var began = _clock.GetTimestamp();
            jobs[0].Do(jobs);
            // Free first: whoever goes on at once would find its own worker busy.
            lock (_queue)
            {
                _working--;
                Learn(_clock.GetElapsedTime(began) / jobs.Count);
            }

            foreach (var job in jobs)
                job.Tell();
        }
    }

    /// <summary>What is done next, as soon as there is something; nothing when all ends.</summary>
    private List<LaneJob> Next()
    {
        var jobs = new List<LaneJob>(MostTogether);
        lock (_queue)
        {
            while (jobs.Count == 0 && !_hasEnded)
            {
                while (_queue.TryPeek(out var next) && (jobs.Count == 0 || ComesAlong(next, jobs)))
                    Take(jobs);
                if (jobs.Count == 0)
                    Monitor.Wait(_queue);
            }

            _working++;
        }

        return jobs;
    }

    /// <summary>What another worker is free for does not come along.</summary>
    private bool ComesAlong(LaneJob next, List<LaneJob> jobs) =>
        jobs.Count < MostTogether && _queue.Count >= _workers - _working && next.GoesWith(jobs[0]);

    private void Take(List<LaneJob> jobs)
    {
        var job = _queue.Dequeue();
        Count(-1);
        if (!job.IsAbandoned)
            jobs.Add(job);
    }

    private void Learn(TimeSpan took) => _each = _each == TimeSpan.Zero ? took : (_each * (1 - Newest)) + (took * Newest);

    private void Count(int change) => Waiting.Add(change, new KeyValuePair<string, object?>("lane", _name));
}
