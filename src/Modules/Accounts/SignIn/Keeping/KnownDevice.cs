namespace Knowledge.Accounts.SignIn.Keeping;

/// <summary>A kind of browser and a network that a person has signed in from. It outlives sessions, so that only what is new is told.</summary>
[Resource, Identity(nameof(UserId), nameof(Device), nameof(Network))]
public sealed partial class KnownDevice
{
    /// <summary>How long it is remembered after the last sign-in.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    // What it is

    /// <summary>The key of the person.</summary>
    [Field, Immutable, Filter]
    public Guid UserId { get; private set; }

    /// <summary>Browser and system, as far as the browser says.</summary>
    [Field, Immutable, Length(1, 64)]
    public string Device { get; private set; } = "";

    /// <summary>The network; empty when unknown.</summary>
    [Field, Immutable, Length(0, 64)]
    public string Network { get; private set; } = "";

    /// <summary>The address of the first sign-in.</summary>
    [Field, Immutable, Length(0, 64)]
    public string Address { get; private set; } = "";

    /// <summary>When the person last signed in from there.</summary>
    [Field, Sort, Unrecorded]
    public DateTimeOffset LastSeen { get; private set; }

    // What it does

    /// <summary>The person has signed in from there.</summary>
    [Create(Name = "seeDevice"), Upsert(nameof(UserId), nameof(Device), nameof(Network))]
    internal static KnownDevice See(Guid userId, string device, string network, string address, TimeProvider clock) =>
        new() { UserId = userId, Device = device, Network = network, Address = address, LastSeen = clock.GetUtcNow() };

    /// <summary>Forgets it: the next sign-in from there is new again.</summary>
    [Destroy]
    public void Forget()
    {
    }

    /// <summary>What was not seen for a year is forgotten.</summary>
    [Trigger(nameof(Forget), Every = "01:00:00")]
    internal static Expression<Func<KnownDevice, bool>> IsOld(DateTimeOffset now) => device => device.LastSeen < now - Kept;

    // Who may
    public static void Policies(Policies<KnownDevice> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((device, actor) => device.UserId == actor.UserId);
        may.Read.If(actor => actor.Is(Role.Administrator));
        may.Run(nameof(See), nameof(Forget)).If(actor => actor.IsSystem);
    }
}
