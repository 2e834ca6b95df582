namespace Knowledge.Sample.Clubs;

/// <summary>Somebody who joins clubs.</summary>
[Resource(Plural = "People")]
public sealed partial class Person
{
    /// <summary>The name.</summary>
    [Field, Length(1, 60)]
    public string Name { get; private set; } = "";

    /// <summary>What others may know, if anything.</summary>
    [HasOne]
    public partial Profile? Profile { get; }

    /// <summary>The clubs joined.</summary>
    [ManyToMany(Through = typeof(Membership))]
    public partial IReadOnlyCollection<Club> Clubs { get; }

    /// <summary>When which club was joined.</summary>
    [HasMany]
    public partial IReadOnlyCollection<Membership> Memberships { get; }

    /// <summary>How many clubs.</summary>
    [Calculation, Filter]
    public static Expression<Func<Person, int>> Joined => person => person.Clubs.Count();

    /// <summary>Comes to be known.</summary>
    [Create]
    public static Person Enrol(string name) => new() { Name = name };

    /// <summary>Takes another name, which takes a profile that is open.</summary>
    [Update]
    public void Rename(string name) => Name = name;

    public static void Policies(Policies<Person> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.Always();
        may.Run(nameof(Enrol)).Always();
        may.Run(nameof(Rename)).If((person, actor) => person.Profile!.IsOpen);
    }
}
