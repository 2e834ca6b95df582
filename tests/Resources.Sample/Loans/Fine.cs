using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Sample.Loans;

/// <summary>What a reader owes for a loan, with rules and hooks of its own.</summary>
[Resource]
public sealed partial class Fine
{
    // What it is

    /// <summary>The loan that was late.</summary>
    [BelongsTo]
    public Loan Loan { get; private set; } = null!;

    /// <summary>How much.</summary>
    [Field, Range(0, 1000)]
    public int Amount { get; private set; }

    /// <summary>Why.</summary>
    [Field, Length(0, 200)]
    public string Reason { get; private set; } = "";

    /// <summary>What the hooks wrote.</summary>
    [Field, Length(0, 400)]
    public string Trail { get; private set; } = "";

    // What it does

    /// <summary>Asks for money.</summary>
    [Create]
    public static Fine Ask(Guid loanId, int amount, string reason = "") => new() { LoanId = loanId, Amount = amount, Reason = reason, Trail = "made" };

    /// <summary>Asks for another amount.</summary>
    [Update]
    public void Change(int amount)
    {
        Amount = amount;
        Trail += " changed";
    }

    /// <summary>Lets it be.</summary>
    [Destroy]
    public void Waive()
    {
    }

    [Before(nameof(Ask))]
    internal static async Task LoanIsThere(Guid loanId, KnowledgeDb db, CancellationToken cancellation)
    {
        if (!await db.Set<Loan>().AnyAsync(loan => loan.Id == loanId, cancellation))
            throw new Refusal("NO_LOAN", "There is no such loan.", "loanId");
    }

    [Before(nameof(Change))]
    internal void Remember(int amount, Actor actor) => Trail += $" {actor.Name} {Amount}>{amount}";

    [After(nameof(Ask), nameof(Change))]
    internal async Task GiveUpTheLoan(int amount, Actions actions, CancellationToken cancellation)
    {
        Trail += " after";
        if (amount == 500)
            await actions.Loans.GiveUp(LoanId, cancellation);
    }

    // What must hold
    public static void Validations(Validations<Fine> must)
    {
        ArgumentNullException.ThrowIfNull(must);
        must.Always.Hold(fine => fine.Amount < 100 || fine.Reason != "", "Say why so much.", nameof(Reason), nameof(Amount))
            .Hold(fine => fine.Amount != 13, "Thirteen brings bad luck.", nameof(Amount));
        must.When(nameof(Ask)).Hold(fine => fine.Loan.State != LoanState.Wished, "Nobody is late with a wish.");
        must.When(nameof(Waive)).Hold(fine => fine.Amount < 900, "Too much to be waived.", nameof(Amount));
        must.When<AskFine>().Hold(command => command.Reason != "no" || command.Amount == 0, "'no' is no reason.", "reason");
    }

    // Who may
    public static void Policies(Policies<Fine> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.Always();
        may.RunAnything.If(actor => actor.IsUser);
    }
}
