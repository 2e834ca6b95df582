namespace Knowledge.Sample.Desks;

/// <summary>A desk that some people and nodes share: what lies on it is theirs.</summary>
[Resource]
public sealed partial class Desk
{
    // What it is

    /// <summary>What it is called.</summary>
    [Field, Filter, Length(1, 60)]
    public string Name { get; private set; } = "";

    /// <summary>Who sits there.</summary>
    [HasMany]
    public partial IReadOnlyCollection<DeskMember> Members { get; }

    /// <summary>What lies on it.</summary>
    [HasMany]
    public partial IReadOnlyCollection<Note> Notes { get; }

    // What it does

    /// <summary>Puts a desk up.</summary>
    [Create]
    public static Desk Set(string name) => new() { Name = name };

    /// <summary>Calls it something else.</summary>
    [Update]
    public void Rename(string name) => Name = name;

    // Who may
    public static void Policies(Policies<Desk> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.OnlyIf(actor => actor.IsUser || actor.IsNode);
        may.RunAnything.If(actor => actor.Is(Role.Administrator));
    }
}
