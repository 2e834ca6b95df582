using Knowledge.Accounts.Providers;
using Knowledge.Accounts.SignIn;

namespace Knowledge.Accounts.Passkeys;

/// <summary>A key pair in a person's device, which signs them in without a password.</summary>
[Resource]
public sealed partial class Passkey
{
    // What it is

    /// <summary>The key of the person.</summary>
    [Field, Immutable, Filter]
    public Guid UserId { get; private set; }

    /// <summary>How the person calls it.</summary>
    [Field, Length(1, 64)]
    public string Name { get; private set; } = "";

    /// <summary>When somebody last signed in with it.</summary>
    [Field, Unrecorded]
    public DateTimeOffset? LastUsed { get; private set; }

    /// <summary>Whether the device keeps copies of it elsewhere.</summary>
    [Field, Unrecorded]
    public bool IsBackedUp { get; private set; }

    /// <summary>Whether it may.</summary>
    [Field, Immutable]
    public bool IsBackupEligible { get; private set; }

    /// <summary>The name that the device gave it, in base64url.</summary>
    [Field, Unique, Immutable, Sensitive, Length(1, 1400)]
    public string CredentialId { get; private set; } = "";

    /// <summary>The public half, a COSE key in base64url.</summary>
    [Field, Immutable, Sensitive, Length(1, 2800)]
    public string PublicKey { get; private set; } = "";

    /// <summary>How often the device says that it has signed.</summary>
    [Field, Unrecorded, Sensitive]
    public long SignCount { get; private set; }

    /// <summary>How the device can be reached.</summary>
    [Field, Immutable, Sensitive, Length(0, 8)]
    public IReadOnlyList<string> Transports { get; private set; } = [];

    // What it does

    /// <summary>Adds the key pair that this browser was asked to make a moment ago.</summary>
    /// <param name="credential">What the browser answered.</param>
    /// <param name="name">How to call it.</param>
    [Create]
    internal static async Task<Passkey> Add(Actor actor, PasskeyCeremony ceremony, [Length(1, 20_000)] string credential, string name)
    {
        InSession.Demand(actor);
        var made = await ceremony.Attest(actor, credential);
        return new()
        {
            UserId = actor.UserId!.Value,
            Name = name,
            CredentialId = PasskeyText.Of(made.CredentialId),
            PublicKey = PasskeyText.Of(made.PublicKey),
            SignCount = made.SignCount,
            Transports = [.. (made.Transports ?? []).Take(8)],
            IsBackupEligible = made.IsBackupEligible,
            IsBackedUp = made.IsBackedUp,
        };
    }

    /// <summary>Calls it by another name.</summary>
    [Update]
    public void Rename(string name) => Name = name;

    /// <summary>Somebody has signed in with it.</summary>
    [Update]
    internal void Use(long signCount, bool isBackedUp, TimeProvider clock) => (SignCount, IsBackedUp, LastUsed) = (signCount, isBackedUp, clock.GetUtcNow());

    /// <summary>Nobody signs in with it any more. It is not taken from its person when there is no other way in.</summary>
    [Destroy]
    internal async Task Remove(Actor actor, WaysIn ways, CancellationToken cancellation)
    {
        InSession.Demand(actor);
        if (actor.UserId == UserId)
            await ways.DemandAnother(UserId, Id, cancellation);
    }

    // Who may
    public static void Policies(Policies<Passkey> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((passkey, actor) => passkey.UserId == actor.UserId);
        may.Read.If(actor => actor.Is(Role.Administrator));
        may.Run(nameof(Add), nameof(Rename), nameof(Remove)).If((passkey, actor) => passkey.UserId == actor.UserId);
        may.Run(nameof(Remove)).If(actor => actor.Is(Role.Administrator));
        may.Run(nameof(Use)).If(actor => actor.IsSystem);
    }
}
