namespace Knowledge.Sample.Clubs;

/// <summary>What people join.</summary>
[Resource]
public sealed partial class Club
{
    /// <summary>The name.</summary>
    [Field, Sort, Length(1, 60)]
    public string Name { get; private set; } = "";

    /// <summary>Whether nobody but people may know of it.</summary>
    [Field]
    public bool IsSecret { get; private set; }

    /// <summary>Who has joined.</summary>
    [ManyToMany(Through = typeof(Membership))]
    public partial IReadOnlyCollection<Person> Members { get; }

    /// <summary>Founds it.</summary>
    [Create]
    public static Club Found(string name, bool isSecret = false) => new() { Name = name, IsSecret = isSecret };

    /// <summary>The clubs of somebody.</summary>
    [Read]
    public static IQueryable<Club> Joined(IQueryable<Club> clubs, Guid personId) => clubs.Where(club => club.Members.Any(person => person.Id == personId));

    public static void Policies(Policies<Club> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((club, actor) => !club.IsSecret || actor.IsUser);
        may.Run(nameof(Found)).Always();
    }
}
