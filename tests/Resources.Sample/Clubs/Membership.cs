namespace Knowledge.Sample.Clubs;

/// <summary>That somebody has joined a club.</summary>
[Resource, Identity(nameof(Person), nameof(Club))]
public sealed partial class Membership
{
    /// <summary>Who.</summary>
    [BelongsTo]
    public Person Person { get; private set; } = null!;

    /// <summary>Which club.</summary>
    [BelongsTo]
    public Club Club { get; private set; } = null!;

    /// <summary>Joins.</summary>
    [Create]
    public static Membership Join(Guid personId, Guid clubId) => new() { PersonId = personId, ClubId = clubId };

    /// <summary>Leaves.</summary>
    [Destroy]
    public void Leave()
    {
    }

    public static void Policies(Policies<Membership> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.Always();
        may.RunAnything.Always();
    }
}
