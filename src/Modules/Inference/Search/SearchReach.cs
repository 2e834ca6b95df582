namespace Knowledge.Inference.Search;

/// <summary>What one search may find. It asks about an item once, and only when one of its passages would be kept.</summary>
internal sealed class SearchReach(Slots slots, SearchRequest request)
{
    private readonly Dictionary<Guid, bool> _readable = [];

    internal bool Includes(int slot)
    {
        if (slots[slot] is not { } passage) return false;
        if (request.Domain is not null && passage.Domain != request.Domain) return false;
        if (request.MayRead is null) return true;
        if (!_readable.TryGetValue(passage.ItemId, out var readable))
            _readable[passage.ItemId] = readable = request.MayRead(passage.ItemId);
        return readable;
    }
}
