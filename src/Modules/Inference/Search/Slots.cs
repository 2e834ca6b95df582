using System.Runtime.InteropServices;
using Knowledge.Inference.Search.Snapshots;

namespace Knowledge.Inference.Search;

/// <summary>Which passage stands in which slot. A freed slot is used again, so that slots stay dense.</summary>
internal sealed class Slots
{
    private readonly List<StoredPassage?> _passages = [];
    // Of each slot the number of its space: a search asks it of every slot, and a passage lies elsewhere in memory.
    private readonly List<int> _spaceNumbers = [];
    private readonly Dictionary<Guid, int> _numbers = [];
    private readonly HashSet<string> _domains = new(StringComparer.Ordinal);
    private readonly Stack<int> _free = [];
    private readonly Dictionary<Guid, int> _byPassage = [];
    private readonly Dictionary<Guid, List<int>> _byItem = [];

    /// <summary>Slots that were ever used; those of them that are free hold no passage.</summary>
    internal int Used => _passages.Count;

    /// <summary>Passages held.</summary>
    internal int Count => _byPassage.Count;

    /// <summary>The number of the space of each slot; 0 where none is held.</summary>
    internal ReadOnlySpan<int> SpaceNumbers => CollectionsMarshal.AsSpan(_spaceNumbers);

    internal StoredPassage? this[int slot] => _passages[slot];

    internal bool Holds(Guid passageId, out int slot) => _byPassage.TryGetValue(passageId, out slot);

    internal IEnumerable<StoredPassage> Held() => _passages.OfType<StoredPassage>();

    internal IReadOnlyList<int> OfItem(Guid itemId) => _byItem.TryGetValue(itemId, out var slots) ? [.. slots] : [];

    /// <summary>Which numbers are of these spaces; of all where there is no choice.</summary>
    internal bool[] Numbers(IReadOnlySet<Guid>? spaces)
    {
        var chosen = new bool[_numbers.Count + 1];
        foreach (var (space, number) in _numbers)
            chosen[number] = spaces?.Contains(space) != false;
        return chosen;
    }

    /// <summary>The domain as an earlier passage wrote it, so that each is held once.</summary>
    internal string Shared(string domain)
    {
        if (_domains.TryGetValue(domain, out var held)) return held;
        _domains.Add(domain);
        return domain;
    }

    internal int Take(StoredPassage passage)
    {
        if (!_free.TryPop(out var slot))
        {
            slot = _passages.Count;
            _passages.Add(null);
            _spaceNumbers.Add(0);
        }

        Hold(slot, passage);
        return slot;
    }

    internal void Free(int slot)
    {
        var passage = _passages[slot]!;
        _passages[slot] = null;
        _spaceNumbers[slot] = 0;
        _free.Push(slot);
        _byPassage.Remove(passage.PassageId);
        var siblings = _byItem[passage.ItemId];
        siblings.Remove(slot);
        if (siblings.Count == 0) _byItem.Remove(passage.ItemId);
    }

    internal void Write(SnapshotWriter writer)
    {
        List<ItemFacts> facts = [.. _passages.Select(passage => passage?.Facts).OfType<ItemFacts>().Distinct()];
        writer.Write(facts.Count);
        foreach (var one in facts)
        {
            writer.Write(one.Digest);
            writer.Maybe(one.AcceptedAt?.UtcTicks);
            writer.Maybe(one.Confidence);
            writer.Maybe(one.DecisionId);
        }

        var places = facts.Index().ToDictionary(one => one.Item, one => one.Index);
        writer.Write(_passages.Count);
        foreach (var passage in _passages)
        {
            writer.Write(passage is not null);
            passage?.Write(writer, places);
        }
    }

    internal void Read(SnapshotReader reader)
    {
        var facts = new List<ItemFacts>();
        for (var count = reader.Count(); count > 0; count--)
            facts.Add(new ItemFacts(
                reader.ReadString(),
                reader.Maybe<long>() is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null,
                reader.Maybe<double>(),
                reader.Maybe<Guid>()));
        var used = reader.Count();
        for (var slot = 0; slot < used; slot++)
        {
            _passages.Add(null);
            _spaceNumbers.Add(0);
            if (reader.ReadBoolean())
                Hold(slot, StoredPassage.Of(reader, Shared, facts));
            else
                _free.Push(slot);
        }
    }

    private void Hold(int slot, StoredPassage passage)
    {
        _passages[slot] = passage;
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, passage.SpaceId, out var isKnown);
        _spaceNumbers[slot] = isKnown ? number : number = _numbers.Count;
        _byPassage.Add(passage.PassageId, slot);
        if (_byItem.TryGetValue(passage.ItemId, out var slots)) slots.Add(slot);
        else _byItem.Add(passage.ItemId, [slot]);
    }
}
