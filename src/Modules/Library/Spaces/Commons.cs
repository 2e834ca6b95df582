namespace Knowledge.Library.Spaces;

/// <summary>The space that is there from the start.</summary>
internal static class Commons
{
    /// <summary>The row that the migration puts in.</summary>
    public static object Row { get; } = new
    {
        Id = Space.CommonsId,
        Name = "Commons",
        Description = "What the whole network may know. Items that name no space go here.",
        Visibility = SpaceVisibility.Public,
        IsOpen = true,
        CreatedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        UpdatedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };
}
