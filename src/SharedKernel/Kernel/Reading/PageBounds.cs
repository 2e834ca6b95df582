namespace Knowledge.Kernel.Reading;

/// <summary>Which part of a list a client asked for.</summary>
/// <param name="Size">
/// How many records at most. It is part of the statement, not a parameter: PostgreSQL would plan every run anew for fear of a size it cannot know.
/// </param>
/// <param name="Backward">Whether the last records are wanted, not the first.</param>
/// <param name="After">The place after which to begin, if any.</param>
/// <param name="Before">The place before which to end, if any.</param>
internal sealed record PageBounds(int Size, bool Backward, Place? After, Place? Before);

/// <summary>A place in an ordered list: the slot of the value of each key; null for a key whose value is missing there.</summary>
internal sealed record Place(IReadOnlyList<int?> Slots);
