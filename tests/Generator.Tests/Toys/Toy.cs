namespace Knowledge.Toys;

/// <summary>A toy in the house: who plays with it, and how it fares.</summary>
[Resource, Identity(nameof(Box), nameof(Name))]
public sealed partial class Toy
{
    // What it is

    /// <summary>How the children call it.</summary>
    [Field, Immutable, Filter, Sort, Length(1, 40)]
    public string Name { get; private set; } = "";

    /// <summary>How it fares.</summary>
    [Field, Filter]
    public ToyState State { get; private set; } = ToyState.Whole;

    /// <summary>How often it was mended.</summary>
    [Field, Sort]
    public int Mended { get; private set; }

    /// <summary>What it says when nobody listens.</summary>
    [Field, Sensitive, Length(0, 200)]
    public string Secret { get; private set; } = "";

    /// <summary>The toy that it lies in, if it is one of those.</summary>
    [BelongsTo]
    public Toy? Box { get; private set; }

    /// <summary>What lies in it.</summary>
    [HasMany]
    public partial IReadOnlyCollection<Toy> Contents { get; }

    /// <summary>Whether it has been through much.</summary>
    [Calculation, Filter(Scans = true)]
    public static Expression<Func<Toy, bool>> IsWorn => toy => toy.Mended > 2;

    // What it does

    /// <summary>Brings a new toy into the house.</summary>
    [Create]
    public static Toy Make(string name, Guid? boxId = null) => new() { Name = name, BoxId = boxId };

    /// <summary>Makes it whole again.</summary>
    [Update]
    public void Mend([Range(1, 9)] int stitches)
    {
        State = ToyState.Whole;
        Mended += stitches;
    }

    /// <summary>Gives it away.</summary>
    [Destroy]
    public void GiveAway()
    {
        if (State == ToyState.Broken)
            throw new Refusal(FailureCode.Conflict, "Nobody gives away what is broken. Mend it first.", "state");
    }

    // Who may
    public static void Policies(Policies<Toy> may)
    {
        may.Read.Always();
        may.Run(nameof(Make), nameof(Mend)).If(actor => actor.IsUser);
        may.Run(nameof(GiveAway)).If(actor => actor.Is(Role.Administrator));
    }
}

/// <summary>How a toy fares.</summary>
public enum ToyState
{
    /// <summary>As it should be.</summary>
    Whole,

    /// <summary>It waits to be mended.</summary>
    Broken,
}
