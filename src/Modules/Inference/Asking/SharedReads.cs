namespace Knowledge.Inference.Asking;

/// <summary>
/// One read for all who want the same at the same time. Nobody gets what was read before it asked: who comes while reads are under way
/// waits for the next one, together with all who come until that one begins.
/// </summary>
/// <param name="atOnce">How many reads of the same are under way at most.</param>
internal sealed class SharedReads<T>(int atOnce)
{
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
            if (line.UnderWay >= atOnce)
                return (line.Next ??= new Waiting(read)).Result.Task;
            line.UnderWay++;
        }

        return Begin(key, line, read);
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
            _ = Pass(Begin(key, line, next.Read), next.Result);
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

    private sealed record Waiting(Func<Task<T>> Read)
    {
        public TaskCompletionSource<T> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
