using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Sample.Shelves;

/// <summary>A shelf, and what can be asked of all shelves together.</summary>
[Resource(Plural = "Shelves")]
public sealed partial class Shelf
{
    // What it is

    /// <summary>What is written on it.</summary>
    [Field, Unique, Filter, Length(1, 40)]
    public string Label { get; private set; } = "";

    /// <summary>How many books it holds.</summary>
    [Field]
    public int Room { get; private set; }

    /// <summary>Whether only its administrator may see it.</summary>
    [Field]
    public bool IsHidden { get; private set; }

    // What it does

    /// <summary>Puts one up.</summary>
    [Create]
    public static Shelf Build(string label, [Range(1, 1000)] int room, bool hidden = false) => new() { Label = label, Room = room, IsHidden = hidden };

    /// <summary>Puts up one that does not hold.</summary>
    [Create]
    public static Shelf Collapse(string label) => throw new InvalidOperationException($"The wood of {label} broke.");

    /// <summary>How many there are, and how they are filled.</summary>
    /// <param name="label">How their labels begin.</param>
    [Action(IsQuery = true)]
    public static async Task<ShelfCount> Count(string label, KnowledgeDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var shelves = await db.Set<Shelf>().Where(shelf => shelf.Label.StartsWith(label)).OrderBy(shelf => shelf.Label).ToListAsync(cancellation);
        return new(shelves.Count, shelves.Count == 0 ? null : shelves[^1].Label, [.. shelves.Select(shelf => new ShelfRoom(shelf.Label, shelf.Room))]);
    }

    /// <summary>The largest one, if there is any.</summary>
    [Action(IsQuery = true)]
    public static Task<Shelf?> Largest(string label, KnowledgeDb db, CancellationToken cancellation) =>
        db.Set<Shelf>().Where(shelf => shelf.Label.StartsWith(label)).OrderByDescending(shelf => shelf.Room).FirstOrDefaultAsync(cancellation);

    /// <summary>Where they stand, with each of them.</summary>
    /// <param name="label">How their labels begin.</param>
    /// <param name="patience">How many milliseconds they are waited for.</param>
    [Action(IsQuery = true)]
    public static async Task<ShelfSurvey> Survey(string label, KnowledgeDb db, [Range(0, 60_000)] int patience = 60_000, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var shelves = await db.Set<Shelf>().Where(shelf => shelf.Label.StartsWith(label)).OrderBy(shelf => shelf.Label).ToListAsync(cancellation);
        return new([.. shelves.Select((shelf, at) => new ShelfPlace(new ShelfRoom(shelf.Label, shelf.Room), at, new(shelf.Id), at == 0 ? null : new(shelves[at - 1].Id)))], true)
        {
            Patience = TimeSpan.FromMilliseconds(patience),
        };
    }

    /// <summary>Makes room in all of them.</summary>
    [Action]
    public static async Task<IReadOnlyList<Shelf>> Widen(string label, [Range(1, 10)] int by, KnowledgeDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var shelves = await db.Set<Shelf>().Where(shelf => shelf.Label.StartsWith(label)).OrderBy(shelf => shelf.Label).ToListAsync(cancellation);
        shelves.ForEach(shelf => shelf.Room += by);
        return shelves;
    }

    /// <summary>Adds up numbers.</summary>
    [Action]
    public static int Add(int left, int right) => left + right;

    /// <summary>Does nothing but be refused on request.</summary>
    [Action(Name = "dust")]
    public static void Dust(bool refuse)
    {
        if (refuse)
            throw new Refusal("CLEAN", "There is no dust.", "refuse");
    }

    /// <summary>A query that breaks its promise.</summary>
    [Action(IsQuery = true)]
    public static async Task<int> Lie(string label, Actions actions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actions);
        await actions.Shelves.Build(label, 1, cancellation: cancellation);
        return 1;
    }

    /// <summary>Takes services under the names that generated code has for itself.</summary>
    [Action]
    public static string Names(TimeProvider work, KnowledgeDb loaded, Actions command, IServiceProvider record, Kernel.Live.LiveEvents cancellationToken, Actor actor) =>
        string.Join(' ', new object[] { work, loaded, command, record, cancellationToken, actor }.Select(value => value is null ? "no" : "yes"));

    // Who may
    public static void Policies(Policies<Shelf> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((shelf, actor) => !shelf.IsHidden || actor.Is(Role.Administrator));
        may.Run(nameof(Build), nameof(Collapse), nameof(Widen), nameof(Add), nameof(Dust), nameof(Lie), nameof(Names)).If(actor => actor.IsUser);
        may.Run(nameof(Count), nameof(Largest), nameof(Survey)).Always();
        may.Run(nameof(Add)).If((shelf, actor) => shelf.Room > 0 && actor.IsNode);
    }
}

/// <summary>What all shelves hold.</summary>
/// <param name="Shelves">How many there are.</param>
/// <param name="Last">The last label in the alphabet.</param>
/// <param name="Rooms">Each of them.</param>
public sealed record ShelfCount(int Shelves, string? Last, IReadOnlyList<ShelfRoom> Rooms);

/// <summary>How much one holds.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Room">How many books it holds.</param>
public sealed record ShelfRoom(string Label, int Room);

/// <summary>Where shelves stand.</summary>
/// <param name="Places">One for each.</param>
/// <param name="IsWhole">Whether there was time to look at them.</param>
public sealed record ShelfSurvey(IReadOnlyList<ShelfPlace> Places, bool IsWhole) : ITimedResult<ShelfSurvey>
{
    internal TimeSpan Patience { get; init; }

    TimeSpan ITimedResult<ShelfSurvey>.TimeLeft => Patience;

    ShelfSurvey ITimedResult<ShelfSurvey>.WithoutRecords() => this with { IsWhole = false };
}

/// <summary>Where one stands.</summary>
/// <param name="Room">What it holds.</param>
/// <param name="At">How many stand before it.</param>
/// <param name="Shelf">The shelf.</param>
/// <param name="Before">The one before it.</param>
public sealed record ShelfPlace([property: Flat] ShelfRoom Room, int At, Reference<Shelf> Shelf, Reference<Shelf>? Before);
