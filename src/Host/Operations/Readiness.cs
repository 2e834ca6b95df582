namespace Knowledge.Host.Operations;

internal sealed class Readiness : IReadiness
{
    private readonly Lock gate = new();
    private readonly List<string> pending = [];

    public Readiness(IHostApplicationLifetime lifetime)
    {
        var start = Begin("start");
        lifetime.ApplicationStarted.Register(start.Dispose);
        lifetime.ApplicationStopping.Register(() => Begin("stop"));
    }

    public bool IsReady => Pending.Count == 0;

    public IReadOnlyCollection<string> Pending
    {
        get
        {
            lock (gate)
                return [.. pending];
        }
    }

    public IDisposable Begin(string work)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(work);
        lock (gate)
            pending.Add(work);
        return new Work(this, work);
    }

    private void End(string work)
    {
        lock (gate)
            pending.Remove(work);
    }

    private sealed class Work(Readiness readiness, string name) : IDisposable
    {
        private bool ended;

        public void Dispose()
        {
            if (!Interlocked.Exchange(ref ended, true))
                readiness.End(name);
        }
    }
}
