using Knowledge.Accounts.Letters.Posting;
using Knowledge.Accounts.SignIn;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.Letters;

/// <summary>A letter by mail. Its state says that it is to be sent; its link works once, and nothing of the link is kept but a hash.</summary>
[Resource]
public sealed partial class Letter
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    // What it is

    /// <summary>What it is for.</summary>
    [Field, Immutable, Filter]
    public LetterKind Kind { get; private set; }

    /// <summary>The email address it goes to.</summary>
    [Field, Immutable, Filter, Length(3, 254)]
    public string Address { get; private set; } = "";

    /// <summary>The key of the person or the invitation it is about, or of the device until it is written; none as long as that is not known.</summary>
    [Field]
    public Guid? AboutId { get; private set; }

    /// <summary>The address of the network that its link begins with.</summary>
    [Field, Immutable, Length(1, 300)]
    public string Origin { get; private set; } = "";

    /// <summary>What became of it.</summary>
    [Field, Filter]
    public LetterStatus Status { get; private set; }

    /// <summary>Until when its link works; none for one without a link.</summary>
    [Field, Filter]
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>The SHA-256 of the token in its link.</summary>
    [Field, Unique, Sensitive, Length(64, 64)]
    public string? TokenHash { get; private set; }

    /// <summary>What it says, until it is sent; as long as its link works when there is no mail server and administrators have to hand it on.</summary>
    [Field, Sensitive, Length(0, 4000)]
    public string? Text { get; private set; }

    // What it does

    /// <summary>Puts a letter in the post.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="address">Where it goes.</param>
    /// <param name="aboutId">The person or the invitation, when that is known.</param>
    [Create]
    internal static Letter Ask(NetworkAddress network, LetterKind kind, string address, Guid? aboutId = null) =>
        new() { Kind = kind, Address = address, AboutId = aboutId, Origin = network.Current };

    /// <summary>Writes it; from then on its link works. One too many to the same address is for nobody.</summary>
    [Update]
    internal async Task Write(LetterWriter writer, LetterAllowance allowance, TimeProvider clock, CancellationToken cancellation)
    {
        if (Status != LetterStatus.Waiting)
            throw new Refusal(FailureCode.Conflict, "The letter was written already.");
        var token = LinkToken.New();
        if (await writer.Write(this, token, cancellation) is not { } written || !await allowance.Allows(this, cancellation))
        {
            Status = LetterStatus.Over;
            return;
        }

        AboutId = written.AboutId;
        if (written.Works is { } works)
            (TokenHash, ExpiresAt) = (LinkToken.Hash(token), clock.GetUtcNow() + works);
        (Status, Text) = (LetterStatus.Ready, written.Whole);
    }

    /// <summary>Hands it to the mail server, or prints it when there is none; the same letter again when it is not known whether it arrived.</summary>
    [Update]
    internal async Task Deliver(IPost post, CancellationToken cancellation)
    {
        if (Status != LetterStatus.Ready)
            throw new Refusal(FailureCode.Conflict, "The letter was sent already.");
        var (subject, text) = WrittenLetter.Read(Text!);
        (Status, Text) = await post.Send(Address, subject, text, cancellation) ? (LetterStatus.Sent, null) : (LetterStatus.Shown, Text);
    }

    /// <summary>Nothing is left of it but that it was.</summary>
    [Update]
    internal void Fade() => (Status, Text, TokenHash) = (Status == LetterStatus.Used ? Status : LetterStatus.Over, null, null);

    /// <summary>Clears it away.</summary>
    [Destroy]
    public void Forget()
    {
    }

    /// <summary>What it says, to be handed on by an administrator where there is no mail server; null when it was mailed or its time is over.</summary>
    /// <param name="letterId">The letter.</param>
    [Action(IsQuery = true, Name = "letterText")]
    internal static Task<string?> ReadText(Actor actor, Guid letterId, KnowledgeDb db, CancellationToken cancellation)
    {
        // A link in it lets somebody in.
        InSession.Demand(actor);
        return db.Set<Letter>().Where(letter => letter.Id == letterId).Select(letter => letter.Text).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>The link has done what it was for.</summary>
    internal void Spend() => (Status, Text) = (LetterStatus.Used, null);

    // What happens by itself

    /// <summary>A letter that was asked for is written.</summary>
    [Trigger(nameof(Write), Every = "00:00:05", Batch = 10)]
    internal static Expression<Func<Letter, bool>> Waits => letter => letter.Status == LetterStatus.Waiting;

    /// <summary>A letter that is written is sent, and sent again when that fails: after a second, four, and so on for most of a day.</summary>
    [Trigger(nameof(Deliver), Attempts = 9, Every = "00:00:05", Batch = 10)]
    internal static Expression<Func<Letter, bool>> IsReady => letter => letter.Status == LetterStatus.Ready;

    /// <summary>A letter whose link does not work any more holds nothing.</summary>
    [Trigger(nameof(Fade))]
    internal static Expression<Func<Letter, bool>> IsOver(DateTimeOffset now) =>
        letter => letter.ExpiresAt <= now && (letter.TokenHash != null || letter.Text != null) && letter.Status != LetterStatus.Waiting && letter.Status != LetterStatus.Ready;

    /// <summary>An old letter is cleared away.</summary>
    [Trigger(nameof(Forget), Every = "01:00:00")]
    internal static Expression<Func<Letter, bool>> IsOld(DateTimeOffset now) => letter => letter.CreatedAt < now - Kept;

    // Who may
    public static void Policies(Policies<Letter> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If(actor => actor.Is(Role.Administrator));
        may.Run(nameof(ReadText), nameof(Forget)).If(actor => actor.Is(Role.Administrator));
        may.Run(nameof(Ask), nameof(Write), nameof(Deliver), nameof(Fade)).If(actor => actor.IsSystem);
    }
}
