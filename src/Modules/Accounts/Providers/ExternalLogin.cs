using Knowledge.Accounts.SignIn;

namespace Knowledge.Accounts.Providers;

/// <summary>A person's account at a provider, by which they sign in here. No two people have the same one.</summary>
[Resource, Identity(nameof(Issuer), nameof(Subject))]
public sealed partial class ExternalLogin
{
    // What it is

    /// <summary>The key of the person.</summary>
    [Field, Immutable, Filter]
    public Guid UserId { get; private set; }

    /// <summary>The provider, by its name in the configuration.</summary>
    [Field, Immutable, Filter, Length(1, 32)]
    public string Provider { get; private set; } = "";

    /// <summary>How the provider called the account when it was added, for the person to recognise it; nothing is decided by it.</summary>
    [Field, Immutable, Length(0, 254)]
    public string Name { get; private set; } = "";

    /// <summary>Who vouches: the provider's issuer, whatever it is called in the configuration.</summary>
    [Field, Immutable, Length(1, 255)]
    public string Issuer { get; private set; } = "";

    /// <summary>The person's key there, which never changes and is given to nobody else.</summary>
    [Field, Immutable, Sensitive, Length(1, 255)]
    public string Subject { get; private set; } = "";

    /// <summary>When somebody last signed in with it.</summary>
    [Field, Unrecorded]
    public DateTimeOffset? LastUsed { get; private set; }

    // What it does

    /// <summary>Adds the account at a provider from which this browser came back a moment ago.</summary>
    [Create]
    internal static async Task<ExternalLogin> Link(Actor actor, Arrivals arrivals)
    {
        InSession.Demand(actor);
        return await arrivals.Current() is { } came && came.LinkFor == actor.UserId
            ? Of(actor.UserId!.Value, came)
            : throw new Refusal("NOT_ARRIVED", "This browser does not come from a provider, or came too long ago. Begin again on the security page of your account.");
    }

    /// <summary>Somebody has made an account with it.</summary>
    [Create(Name = "admitExternalLogin")]
    internal static async Task<ExternalLogin> Admit(Guid userId, Arrivals arrivals) => await arrivals.Current() is { } came
        ? Of(userId, came)
        : throw new Refusal("NOT_ARRIVED", "This browser does not come from a provider, or came too long ago. Begin again.");

    /// <summary>Somebody has signed in with it.</summary>
    [Update]
    internal void Use(TimeProvider clock) => LastUsed = clock.GetUtcNow();

    /// <summary>Nobody signs in with it any more. It is not taken from its person when there is no other way in.</summary>
    [Destroy]
    internal async Task Unlink(Actor actor, WaysIn ways, CancellationToken cancellation)
    {
        InSession.Demand(actor);
        if (actor.UserId == UserId)
            await ways.DemandAnother(UserId, Id, cancellation);
    }

    // Who may
    public static void Policies(Policies<ExternalLogin> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((login, actor) => login.UserId == actor.UserId);
        may.Read.If(actor => actor.Is(Role.Administrator));
        may.Run(nameof(Link), nameof(Unlink)).If((login, actor) => login.UserId == actor.UserId);
        may.Run(nameof(Unlink)).If(actor => actor.Is(Role.Administrator));
        may.Run(nameof(Admit), nameof(Use)).If(actor => actor.IsSystem);
    }

    private static ExternalLogin Of(Guid person, Arrival came) =>
        new() { UserId = person, Provider = came.Provider.Name, Name = came.Label, Issuer = came.Issuer, Subject = came.Subject };
}
