using Knowledge.Kernel.Storage;
using Knowledge.Library.Items;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Library.Spaces;

/// <summary>A place for items with its own readers and contributors; every item lives in one.</summary>
[Resource]
public sealed partial class Space
{
    // What it is

    /// <summary>What it is called; another space may be called the same, since nobody is told of those that are hidden.</summary>
    [Field, Filter, Sort, Length(1, 60)]
    public string Name { get; private set; } = "";

    /// <summary>What it is for.</summary>
    [Field, Length(0, 1000)]
    public string Description { get; private set; } = "";

    /// <summary>Who takes part in it.</summary>
    [HasMany]
    public partial IReadOnlyCollection<SpaceMember> Members { get; }

    /// <summary>What it holds.</summary>
    [HasMany]
    public partial IReadOnlyCollection<Item> Items { get; }

    /// <summary>How many items it holds, whatever became of them.</summary>
    [Calculation, Filter(Scans = true)]
    public static Expression<Func<Space, int>> Size => space => space.Items.Count();

    // What it does

    /// <summary>Makes a space that belongs to the caller.</summary>
    /// <param name="isOpen">Whether every node may contribute, member or not.</param>
    [Create]
    public static Space Create(Actor actor, string name, string description = "", SpaceVisibility visibility = SpaceVisibility.Internal, bool isOpen = false)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var space = new Space { Name = name, Description = description, Visibility = visibility, IsOpen = isOpen };
        space._members.Add(SpaceMember.Founder(actor));
        return space;
    }

    /// <summary>Gives it another name or purpose.</summary>
    [Update]
    public void Describe(string name, string description) => (Name, Description) = (name, description);

    /// <summary>Says anew who may read it, and whether every node may contribute; it counts at once.</summary>
    [Update]
    public void Share(SpaceVisibility visibility, bool isOpen) => (Visibility, IsOpen) = (visibility, isOpen);

    /// <summary>Ends an empty space with its memberships.</summary>
    [Destroy]
    public async Task Close(KnowledgeDb db, Actions actions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actions);
        if (Id == CommonsId)
            throw new Refusal("COMMONS", "The Commons cannot be closed: items that name no space go there.");
        if (await db.Set<Item>().AnyAsync(item => item.SpaceId == Id, cancellation))
            throw new Refusal("NOT_EMPTY", "The space has items, which stay for good. Only an empty space can be closed; 'shareSpace' can hide this one.");
        foreach (var member in await db.Set<SpaceMember>().Where(row => row.SpaceId == Id).Select(row => row.Id).ToListAsync(cancellation))
            await actions.As(Actor.System).SpaceMembers.Remove(member, cancellation);
        foreach (var offer in await db.Set<SpaceInvitation>().Where(row => row.SpaceId == Id).Select(row => row.Id).ToListAsync(cancellation))
            await actions.As(Actor.System).SpaceInvitations.Withdraw(offer, cancellation);
    }

    // Who may
    public static void Policies(Policies<Space> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((space, actor) => IsReadBy.Of(space, actor));
        may.Run(nameof(Create)).If(actor => actor.IsUser);
        may.Run(nameof(Describe), nameof(Share), nameof(Close)).If((space, actor) => IsOwnedBy.Of(space, actor));
    }
}
