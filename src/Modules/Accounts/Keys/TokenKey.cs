namespace Knowledge.Accounts.Keys;

/// <summary>A key pair with which the network signs tokens, with a key that encrypts what it alone reads. All hosts share them; each replaces the one before.</summary>
[Resource]
public sealed partial class TokenKey
{
    /// <summary>After this time a key is replaced by itself.</summary>
    internal static readonly TimeSpan Life = TimeSpan.FromDays(90);

    /// <summary>How long before it signs a key is published, so that every host and client knows it.</summary>
    internal static readonly TimeSpan Lead = TimeSpan.FromMinutes(5);

    /// <summary>The same when there is no time: every host looks more often than that.</summary>
    internal static readonly TimeSpan ShortLead = TimeSpan.FromSeconds(10);

    /// <summary>How long tokens of a replaced key may be shown: as long as the longest of them lives.</summary>
    private static readonly TimeSpan LongestToken = TimeSpan.FromDays(30) + TimeSpan.FromHours(1);

    // What it is

    /// <summary>What tokens and the published keys call it: its <c>kid</c>.</summary>
    [Field, Unique, Immutable, Length(22, 22)]
    public string Name { get; private set; } = "";

    /// <summary>The private halves, protected by the network's certificate.</summary>
    [Field, Immutable, Sensitive, Length(1, 8000)]
    public string Content { get; private set; } = "";

    /// <summary>From when on tokens are signed with it; it is published before.</summary>
    [Field, Immutable]
    public DateTimeOffset SignsFrom { get; private set; }

    /// <summary>From when on no token of it is accepted; null as long as it was not replaced.</summary>
    [Field]
    public DateTimeOffset? RetiresAt { get; private set; }

    // What it does

    /// <summary>Makes a key.</summary>
    /// <param name="isFirst">Only when there is none.</param>
    /// <param name="leadSeconds">How long until it signs.</param>
    [Create]
    internal static async Task<TokenKey> Make(TokenKeyMaking making, TimeProvider clock, bool isFirst, [Range(0, 3600)] double leadSeconds, CancellationToken cancellation)
    {
        if (isFirst)
            await making.DemandFirst(cancellation);
        var (name, content) = making.Make();
        return new() { Name = name, Content = content, SignsFrom = clock.GetUtcNow().AddSeconds(leadSeconds) };
    }

    /// <summary>Has another key sign, in five minutes; tokens of this one stay valid until they expire.</summary>
    /// <param name="atOnce">Has it sign in ten seconds.</param>
    [Update]
    internal async Task Replace(Kernel.Actions.Actions actions, TimeProvider clock, bool atOnce = false, CancellationToken cancellation = default)
    {
        if (RetiresAt is not null)
            throw new Refusal(FailureCode.Conflict, "This key was replaced already. Replace the one that took its place.");
        var lead = atOnce ? ShortLead : Lead;
        RetiresAt = clock.GetUtcNow() + lead + LongestToken;
        await actions.As(Actor.System).TokenKeys.Make(isFirst: false, lead.TotalSeconds, cancellation);
    }

    /// <summary>Ends a replaced key at once, with all tokens that it signed: everybody has to sign in again.</summary>
    [Update]
    public void Withdraw(TimeProvider clock) => RetiresAt = RetiresAt is null
        ? throw new Refusal(FailureCode.Conflict, "Nothing would sign tokens. Replace this key first.")
        : clock.GetUtcNow();

    /// <summary>Nobody needs it any more.</summary>
    [Destroy]
    internal void Forget()
    {
    }

    /// <summary>A key that has signed for long enough.</summary>
    [Trigger(nameof(Replace), Every = "01:00:00", Batch = 1)]
    internal static Expression<Func<TokenKey, bool>> Old(DateTimeOffset now) => key => key.RetiresAt == null && key.SignsFrom < now - Life;

    /// <summary>A key of which no token is valid.</summary>
    [Trigger(nameof(Forget), Every = "01:00:00")]
    internal static Expression<Func<TokenKey, bool>> Spent(DateTimeOffset now) => key => key.RetiresAt < now;

    // Who may
    public static void Policies(Policies<TokenKey> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If(actor => actor.Is(Role.Administrator));
        may.Run(nameof(Replace), nameof(Withdraw)).If(actor => actor.Is(Role.Administrator) || actor.IsSystem);
        may.Run(nameof(Make), nameof(Forget)).If(actor => actor.IsSystem);
    }
}
