namespace Knowledge.Inference.Asking;

/// <summary>
/// One read for all who want the same at the same time. Nobody gets what was read before it asked: who comes while a read is under way
/// waits for the next one, together with all who come until that one begins.
/// </summary>
/// <param name="patience">How long who comes waits for the end of the read under way; then the next one begins beside it.</param>
/// <param name="clock">Measures it.</param>
internal sealed class SharedReads<T>(TimeSpan patience, TimeProvider clock)
{
    // Each takes a connection.
    private const int MostAtOnce = 16;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);

    /// <summary>Reads, or joins others who wait for a read of the same that has not begun.</summary>
    /// <param name="key">The same for whoever wants the same.</param>
    /// <param name="read">Reads it; of those who wait together one's is used.</param>
    public Task<T> Read(string key, Func<Task<T>> read)
    {
        Line line;
        lock (_lock)
        {
            if (!_lines.TryGetValue(key, out line!))
                _lines.Add(key, line = new Line());
            if (line.UnderWay > 0)
                return (line.Next ??= Wait(key, line, read)).Result.Task;
            line.UnderWay++;
        }

        return Begin(key, line, read);
    }

    private Waiting Wait(string key, Line line, Func<Task<T>> read)
    {
        var waiting = new Waiting(read);
        waiting.Timer = clock.CreateTimer(_ => BeginBeside(key, line, waiting), null, patience, Timeout.InfiniteTimeSpan);
        return waiting;
    }

    private async Task<T> Begin(string key, Line line, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        finally
        {
            End(key, line);
        }
    }

    private void BeginBeside(string key, Line line, Waiting waiting)
    {
        lock (_lock)
        {
            if (line.Next != waiting || line.UnderWay >= MostAtOnce)
                return;
            line.Next = null;
            line.UnderWay++;
        }

        Begin(key, line, waiting);
    }

    private void End(string key, Line line)
    {
        Waiting? next;
        lock (_lock)
        {
            (next, line.Next) = (line.Next, null);
            if (next is null && --line.UnderWay == 0)
                _lines.Remove(key);
        }

        if (next is not null)
            Begin(key, line, next);
    }

    private void Begin(string key, Line line, Waiting waiting)
    {
        waiting.Timer?.Dispose();
        _ = Pass(Begin(key, line, waiting.Read), waiting.Result);
    }

    private static async Task Pass(Task<T> read, TaskCompletionSource<T> result)
    {
        try
        {
            result.SetResult(await read);
        }
#pragma warning disable CA1031 // Whatever went wrong is told to those who wait.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            result.SetException(failure);
        }
    }

    private sealed class Line
    {
        public int UnderWay { get; set; }

        public Waiting? Next { get; set; }
    }

    private sealed class Waiting(Func<Task<T>> read)
    {
        public Func<Task<T>> Read => read;

        public ITimer? Timer { get; set; }

        public TaskCompletionSource<T> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
