namespace Knowledge.Client;

/// <summary>Remembers the last keys that were told, so that none is told twice; a node that runs for months forgets the oldest.</summary>
internal sealed class RecentlyTold(int most)
{
    private readonly HashSet<Guid> known = [];
    private readonly Queue<Guid> order = [];

    /// <returns>Whether the key is new.</returns>
    public bool Add(Guid key)
    {
        if (!known.Add(key))
            return false;
        order.Enqueue(key);
        if (order.Count > most)
            known.Remove(order.Dequeue());
        return true;
    }
}
