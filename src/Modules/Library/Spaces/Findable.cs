namespace Knowledge.Library.Spaces;

/// <summary>What an actor may find at this moment.</summary>
/// <param name="Spaces">The spaces whose items it may read.</param>
/// <param name="Withdrawn">Items that ceased to be accepted in the last minutes, whatever an index still holds; they are not to be found.</param>
public sealed record Findable(IReadOnlySet<Guid> Spaces, IReadOnlySet<Guid> Withdrawn)
{
    /// <summary>What an actor finds that may read nothing.</summary>
    public static readonly Findable Nothing = new(new HashSet<Guid>(), new HashSet<Guid>());

    /// <summary>The same in one space alone. One that is hidden from the actor is one without items, like one that does not exist.</summary>
    /// <param name="spaceId">The space, or null for all.</param>
    public Findable In(Guid? spaceId) => spaceId is { } one ? this with { Spaces = Spaces.Where(space => space == one).ToHashSet() } : this;
}
