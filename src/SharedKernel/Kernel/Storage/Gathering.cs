namespace Knowledge.Kernel.Storage;

/// <summary>Gathers what comes while that before it is under way, to be sent together. What comes alone is sent at once.</summary>
/// <param name="send">Sends a group. It tells each how it went, and never fails itself.</param>
/// <param name="mostTogether">How many a group has at most.</param>
/// <param name="mostGroups">How many groups are under way at most.</param>
/// <param name="patience">A group that takes longer is no longer waited for by those behind it.</param>
internal sealed class Gathering<T>(Func<List<T>, Task> send, int mostTogether, int mostGroups, TimeSpan patience)
{
    private readonly Lock gate = new();
    private readonly Queue<T> waiting = new();
    private int groups;

    /// <summary>Sends one as soon as it is its turn.</summary>
    public void Add(T one)
    {
        lock (gate)
        {
            waiting.Enqueue(one);
            if (groups == mostGroups)
                return;
            groups++;
        }

        _ = SendAll();
    }

    private async Task SendAll()
    {
        while (Next() is { } group)
            await send(group).WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Those who wait, or null when nobody does.</summary>
    private List<T>? Next()
    {
        lock (gate)
        {
            var group = new List<T>(Math.Min(waiting.Count, mostTogether));
            while (group.Count < mostTogether && waiting.TryDequeue(out var one))
                group.Add(one);
            if (group.Count > 0)
                return group;
            groups--;
            return null;
        }
    }
}
