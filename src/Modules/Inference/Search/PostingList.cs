using System.Runtime.InteropServices;

namespace Knowledge.Inference.Search;

/// <summary>The slots of one term, in no order: removing moves the last one into the gap.</summary>
internal sealed class PostingList
{
    private readonly List<Posting> _items;

    internal PostingList() => _items = new(1);

    internal PostingList(Posting[] items) => _items = [.. items];

    internal int Count => _items.Count;

    internal ReadOnlySpan<Posting> Items => CollectionsMarshal.AsSpan(_items);

    internal void Add(int slot, int times) => _items.Add(new Posting(slot, times));

    internal void Remove(int slot)
    {
        var items = CollectionsMarshal.AsSpan(_items);
        for (var at = items.Length - 1; at >= 0; at--)
        {
            if (items[at].Slot != slot) continue;
            items[at] = items[^1];
            _items.RemoveAt(items.Length - 1);
            return;
        }
    }
}

/// <summary>A slot, and how often the term occurs there.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Posting(int Slot, int Times);
