namespace Knowledge.Kernel;

/// <summary>A map that holds at most <paramref name="capacity"/> entries; the one unused for longest goes first.</summary>
public sealed class RecentlyUsed<TKey, TValue>(int capacity)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _order = new();

    public int Count
    {
        get
        {
            lock (_lock)
                return _nodes.Count;
        }
    }

    public TValue? Find(TKey key)
    {
        lock (_lock)
        {
            if (!_nodes.TryGetValue(key, out var node))
                return null;

            if (node.Previous is not null)
            {
                _order.Remove(node);
                _order.AddFirst(node);
            }

            return node.Value.Value;
        }
    }

    public void Keep(TKey key, TValue value)
    {
        lock (_lock)
        {
            if (_nodes.Remove(key, out var old))
                _order.Remove(old);
            _nodes[key] = _order.AddFirst((key, value));
            if (_nodes.Count <= capacity)
                return;

            var oldest = _order.Last!;
            _order.RemoveLast();
            _nodes.Remove(oldest.Value.Key);
        }
    }
}
