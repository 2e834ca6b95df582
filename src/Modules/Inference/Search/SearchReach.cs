namespace Knowledge.Inference.Search;

/// <summary>What one search may find. It is asked inside the search, so that what may not be found takes no place from what may.</summary>
internal readonly struct SearchReach
{
    private readonly Slots _slots;
    private readonly SearchRequest _request;
    private readonly bool[] _readable;
    private readonly bool _looksCloser;

    internal SearchReach(Slots slots, SearchRequest request)
    {
        (_slots, _request) = (slots, request);
        _readable = slots.Numbers(request.Spaces);
        // As a rule the spaces say all, and those take one look at a number.
        _looksCloser = request.Domain is not null || request.Since is not null || request.Until is not null || request.Withdrawn is { Count: > 0 };
    }

    /// <summary>Whether a slot holds a passage that may be found.</summary>
    internal bool Includes(int slot) => _readable[_slots.SpaceNumbers[slot]] && (!_looksCloser || Fits(_slots[slot]!));

    private bool Fits(StoredPassage passage) =>
        (_request.Domain is null || passage.Domain == _request.Domain)
        && (_request.Since is null || passage.Facts?.AcceptedAt >= _request.Since)
        && (_request.Until is null || passage.Facts?.AcceptedAt < _request.Until)
        && _request.Withdrawn?.Contains(passage.ItemId) != true;
}
