namespace Knowledge.Inference.Search;

/// <summary>What one search may find. It is asked inside the search, so that what may not be found takes no place from what may.</summary>
internal readonly struct SearchReach(Slots slots, SearchRequest request)
{
    internal bool Includes(int slot) =>
        slots[slot] is { } passage
        && (request.Domain is null || passage.Domain == request.Domain)
        && (request.Spaces is null || request.Spaces.Contains(passage.SpaceId))
        && (request.Since is null || passage.Facts?.AcceptedAt >= request.Since)
        && (request.Until is null || passage.Facts?.AcceptedAt < request.Until)
        && request.Withdrawn?.Contains(passage.ItemId) != true;
}
