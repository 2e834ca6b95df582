namespace Knowledge.Sample.Loans;

/// <summary>A count that many change at the same time.</summary>
[Resource]
[Transition(nameof(Close), TallyState.Open, TallyState.Shut)]
[Transition(nameof(Close), TallyState.Paused, TallyState.Stored)]
public sealed partial class Tally
{
    // What it is

    /// <summary>Whose it is.</summary>
    [Field]
    public Guid? OwnerId { get; private set; }

    /// <summary>The count.</summary>
    [Field]
    public int Points { get; private set; }

    /// <summary>A word on it.</summary>
    [Field, Length(0, 1000)]
    public string? Word { get; private set; }

    /// <summary>When it was last touched; not worth an event.</summary>
    [Field, Unrecorded]
    public DateTimeOffset? Touched { get; private set; }

    /// <summary>What nobody is told.</summary>
    [Field, Sensitive, Length(0, 40)]
    public string Hidden { get; private set; } = "";

    /// <summary>A number that no other has.</summary>
    [Field, Unique]
    public int? Place { get; private set; }

    /// <summary>Where it stands.</summary>
    [Field]
    public TallyState State { get; private set; }

    /// <summary>The fine that it is about, if any.</summary>
    [BelongsTo]
    public Fine? Fine { get; private set; }

    // What it does

    /// <summary>Begins one.</summary>
    [Create]
    public static Tally Begin(Actor actor, TallyState state = TallyState.Open)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new() { OwnerId = actor.UserId, State = state };
    }

    /// <summary>Adds to it.</summary>
    [Update]
    public static Change<Tally> Add(int points, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var now = clock.GetUtcNow();
        return Change.Of<Tally>().Set(tally => tally.Points, tally => tally.Points + points).Set(tally => tally.Touched, now)
            .When(tally => tally.Points < 1000, "The tally is full.", nameof(Points));
    }

    /// <summary>Adds to it, as a policy over a relation allows.</summary>
    [Update]
    public static Change<Tally> Boost(int points) => Change.Of<Tally>().Set(tally => tally.Points, tally => tally.Points + points);

    /// <summary>Looks at it.</summary>
    [Update]
    public static Change<Tally> Touch(TimeProvider changing)
    {
        ArgumentNullException.ThrowIfNull(changing);
        return Change.Of<Tally>().Set(tally => tally.Touched, changing.GetUtcNow());
    }

    /// <summary>Writes a word, a secret and a place.</summary>
    [Update]
    public static Change<Tally> Note(Actor actor, string? word, string hidden, int? place = null) =>
        Change.Of<Tally>().Set(tally => tally.Word, word).Set(tally => tally.Hidden, hidden).Set(tally => tally.Place, place);

    /// <summary>Ends it.</summary>
    [Update]
    public static Change<Tally> Close() => Change.Of<Tally>().Set(tally => tally.Word, tally => tally.Word + "!");

    /// <summary>Adds twice: by itself, and with itself.</summary>
    [Update]
    public async Task AddTwice(int points, Actions actions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actions);
        Points += points;
        await actions.Tallies.Add(Id, points, cancellation);
    }

    // What must hold
    public static void Validations(Validations<Tally> must)
    {
        ArgumentNullException.ThrowIfNull(must);
        must.Always.Hold(tally => tally.Points >= 0, "A tally is not negative.", nameof(Points));
    }

    // Who may
    public static void Policies(Policies<Tally> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((tally, actor) => tally.State != TallyState.Stored || tally.OwnerId == actor.UserId);
        may.Run(nameof(Begin)).If(actor => actor.IsUser);
        may.Run(nameof(Add), nameof(Touch), nameof(Note), nameof(Close), nameof(AddTwice)).If((tally, actor) => tally.OwnerId == actor.UserId);
        may.Run(nameof(Boost)).If((tally, actor) => tally.OwnerId == actor.UserId || tally.Fine!.Amount > 5);
    }
}

/// <summary>Where a tally stands.</summary>
public enum TallyState
{
    /// <summary>Counting.</summary>
    Open,

    /// <summary>Waiting.</summary>
    Paused,

    /// <summary>Ended.</summary>
    Shut,

    /// <summary>Put away.</summary>
    Stored,
}
