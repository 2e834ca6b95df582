using Knowledge.Accounts.Grants;

namespace Knowledge.Accounts.Groups;

/// <summary>People and nodes that are given rights together.</summary>
[Resource]
public sealed partial class Group
{
    // What it is

    /// <summary>What it is called.</summary>
    [Field, Unique, Filter, Sort, Length(1, 60)]
    public string Name { get; private set; } = "";

    /// <summary>What it is for.</summary>
    [Field, Length(0, 1000)]
    public string Description { get; private set; } = "";

    /// <summary>Who is in it.</summary>
    [HasMany]
    public partial IReadOnlyCollection<GroupMember> Members { get; }

    // What it does

    /// <summary>Forms a group, in which nobody is yet.</summary>
    [Create]
    public static Group Form(string name, string description = "") => new() { Name = name, Description = description };

    /// <summary>Gives it another name or purpose.</summary>
    [Update]
    public void Describe(string name, string description) => (Name, Description) = (name, description);

    /// <summary>Ends the group, its memberships and the rights it was given.</summary>
    [Destroy]
    internal Task Dissolve(Leaving leaving, CancellationToken cancellation) => leaving.Group(Id, cancellation);

    // Who may
    public static void Policies(Policies<Group> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If(actor => actor.Is(Role.Administrator));
        may.Read.If((group, actor) => actor.GroupIds.Contains(group.Id));
        may.RunAnything.If(actor => actor.Is(Role.Administrator));
    }
}
