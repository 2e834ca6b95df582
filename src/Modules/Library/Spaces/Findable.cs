namespace Knowledge.Library.Spaces;

/// <summary>What an actor may find at this moment.</summary>
/// <param name="Spaces">The spaces whose items it may read.</param>
/// <param name="Retracted">Items that were retracted in the last minutes, whatever an index still holds; they are not to be found.</param>
public sealed record Findable(IReadOnlySet<Guid> Spaces, IReadOnlySet<Guid> Retracted)
{
    /// <summary>What an actor finds that may read nothing.</summary>
    public static readonly Findable Nothing = new(new HashSet<Guid>(), new HashSet<Guid>());
}
