using System.Collections.Concurrent;
using System.Diagnostics;

namespace Knowledge.Resources.Tests.Worlds;

/// <summary>Hears every statement that the driver sends, and keeps those of the test that asked.</summary>
internal sealed class SqlLog : IDisposable
{
    private readonly AsyncLocal<Ear?> heard = new();
    private readonly ActivityListener listener;

    public SqlLog()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Hear,
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>Whether somebody counts the statements of this asynchronous flow.</summary>
    public bool IsHeard => heard.Value is not null;

    /// <summary>The statements that this asynchronous flow sends from now on.</summary>
    public IReadOnlyCollection<string> Listen() => (heard.Value = new(IsSplit: true)).Texts;

    /// <summary>The same, but what is sent in one go counts once.</summary>
    public IReadOnlyCollection<string> ListenToTrips() => (heard.Value = new(IsSplit: false)).Texts;

    public void Dispose() => listener.Dispose();

    /// <summary>The statements of a batch come as one text.</summary>
    private void Hear(Activity activity)
    {
        if (heard.Value is not { } ear || (activity.GetTagItem("db.query.text") ?? activity.GetTagItem("db.statement")) is not string text)
            return;
        foreach (var statement in ear.IsSplit ? text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text])
            ear.Texts.Enqueue(statement);
    }

    private sealed record Ear(bool IsSplit)
    {
        public ConcurrentQueue<string> Texts { get; } = new();
    }
}
