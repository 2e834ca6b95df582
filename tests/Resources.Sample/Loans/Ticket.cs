using Knowledge.Kernel.Storage;
using Knowledge.Sample.Shelves;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Sample.Loans;

/// <summary>A ticket for a shelf, of which there are many.</summary>
[Resource]
[Transition(nameof(Punch), TicketState.New, TicketState.Punched)]
public sealed partial class Ticket
{
    // What it is

    /// <summary>Its number, which no other has.</summary>
    [Field, Unique, Filter, Length(1, 40)]
    public string Number { get; private set; } = "";

    /// <summary>Whose it is.</summary>
    [Field, Filter]
    public Guid? OwnerId { get; private set; }

    /// <summary>Where it stands.</summary>
    [Field]
    public TicketState State { get; private set; }

    /// <summary>How often it was folded.</summary>
    [Field, Range(0, 100)]
    public int Folds { get; private set; }

    /// <summary>The shelf that it is for.</summary>
    [BelongsTo]
    public Shelf Shelf { get; private set; } = null!;

    /// <summary>The subscriber's tickets that lie flat: those that are new, or were folded and folded back.</summary>
    [Subscription]
    internal static Expression<Func<Ticket, bool>> TicketFlat(Actor actor)
    {
        var owner = actor.UserId ?? throw new Refusal(FailureCode.Forbidden, "Only people hold tickets; sign in.");
        return ticket => ticket.OwnerId == owner && ticket.Folds % 2 == 0;
    }

    // What it does

    /// <summary>Prints one.</summary>
    [Create]
    public static Ticket Print(Actor actor, Guid shelfId, string number)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new() { ShelfId = shelfId, Number = number, OwnerId = actor.UserId };
    }

    /// <summary>Uses it.</summary>
    [Update]
    public void Punch()
    {
    }

    /// <summary>Writes another number on it, after folding it.</summary>
    [Update]
    public void Renumber(string number)
    {
        Folds++;
        if (number == "no")
            throw new Refusal("UNLUCKY", "Not this number.", nameof(Number));
        Number = number.Length == 0 ? Number : number;
    }

    /// <summary>Writes its own number with something in front, and one number on all.</summary>
    [Update]
    public void Prefix(string prefix, string same) => Number = Number.EndsWith('!') ? same : prefix + Number;

    /// <summary>Folds another ticket and itself, and goes on when the other one could not be renumbered.</summary>
    [Update]
    public async Task Swap(Guid otherId, string number, Actions actions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actions);
        Folds++;
        try
        {
            await actions.Tickets.Chain(otherId, ShelfId, number, cancellation);
        }
        catch (Refusal)
        {
            Folds++;
        }
    }

    /// <summary>Prints another ticket, folds this one, and is refused when the number says so.</summary>
    [Update]
    public async Task Chain(Guid shelfId, string number, Actions actions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actions);
        await actions.Tickets.Print(shelfId, number + " copy", cancellation);
        Folds += 10;
        if (number.StartsWith("no", StringComparison.Ordinal))
            throw new Refusal("UNLUCKY", "Not this number.", "number");
    }

    /// <summary>Tries what writes before it is refused, and goes on.</summary>
    [Update]
    public async Task Force(KnowledgeDb db, Actions actions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actions);
        try
        {
            await actions.Tickets.WriteAndFail(Id, cancellation);
        }
        catch (Refusal)
        {
            Folds++;
        }
    }

    /// <summary>Writes, and is refused.</summary>
    [Update]
    public async Task WriteAndFail(KnowledgeDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        Folds += 50;
        await db.SaveChangesAsync(cancellation);
        throw new Refusal("TOO_LATE", "It is written already.");
    }

    /// <summary>Throws it away.</summary>
    [Destroy]
    public void Drop()
    {
    }

    // Who may
    public static void Policies(Policies<Ticket> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.Always();
        may.Run(nameof(Print)).If((ticket, actor) => actor.IsUser && !ticket.Shelf.IsHidden);
        may.Run(nameof(Punch), nameof(Renumber), nameof(Prefix), nameof(Swap), nameof(Chain), nameof(Force), nameof(WriteAndFail), nameof(Drop)).If((ticket, actor) => ticket.OwnerId == actor.UserId);
    }
}

/// <summary>Where a ticket stands.</summary>
public enum TicketState
{
    /// <summary>Not used.</summary>
    New,

    /// <summary>Used.</summary>
    Punched,
}
