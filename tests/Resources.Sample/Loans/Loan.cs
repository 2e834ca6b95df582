namespace Knowledge.Sample.Loans;

/// <summary>A book that is lent, from the wish to its return.</summary>
[Resource]
[Transition(nameof(HandOut), LoanState.Wished, LoanState.Out)]
[Transition(nameof(Return), LoanState.Out, LoanState.Back)]
[Transition(nameof(GiveUp), LoanState.Wished, LoanState.Closed)]
[Transition(nameof(GiveUp), LoanState.Out, LoanState.Closed)]
public sealed partial class Loan
{
    // What it is

    /// <summary>Who lends it.</summary>
    [Field, Filter, Length(1, 40)]
    public string Reader { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    [Field, Filter]
    public LoanState State { get; private set; } = LoanState.Wished;

    /// <summary>When it is due.</summary>
    [Field]
    public DateTimeOffset? Due { get; private set; }

    // What it does

    /// <summary>Asks for a book.</summary>
    [Create]
    public static Loan Wish(string reader) => new() { Reader = reader };

    /// <summary>Hands it out.</summary>
    [Update]
    public void HandOut(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        Due = clock.GetUtcNow().AddDays(14);
    }

    /// <summary>Takes it back.</summary>
    [Update]
    public void Return() => Due = null;

    /// <summary>Ends it, wherever it stands.</summary>
    [Update]
    public void GiveUp()
    {
    }

    // Who may
    public static void Policies(Policies<Loan> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.Always();
        may.RunAnything.If(actor => actor.IsUser);
    }
}

/// <summary>Where a loan stands.</summary>
public enum LoanState
{
    /// <summary>Asked for.</summary>
    Wished,

    /// <summary>With the reader.</summary>
    Out,

    /// <summary>Given back.</summary>
    Back,

    /// <summary>Ended otherwise.</summary>
    Closed,
}
