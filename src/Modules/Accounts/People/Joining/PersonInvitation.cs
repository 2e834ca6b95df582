using Knowledge.Accounts.Letters;
using Knowledge.Accounts.SignIn;

namespace Knowledge.Accounts.People.Joining;

/// <summary>Lets one person make an account, with the roles that the invitation gives.</summary>
[Resource]
public sealed partial class PersonInvitation : IShownOnce
{
    // What it is

    /// <summary>The email address that it was mailed to, and that the account will have; none when whoever has the link chooses it.</summary>
    [Field, Immutable, Filter, Length(3, 254)]
    public string? Email { get; private set; }

    /// <summary>What the person will be trusted with.</summary>
    [Field, Immutable, Length(0, 8)]
    public IReadOnlyList<Role> Roles { get; private set; } = [];

    /// <summary>Until when it works.</summary>
    [Field, Filter, Sort]
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>The key of the person who made an account with it, if somebody has.</summary>
    [Field, Filter]
    public Guid? UserId { get; private set; }

    /// <summary>The SHA-256 of the token; the token itself is shown once and stored nowhere.</summary>
    [Field, Unique, Immutable, Sensitive, Length(64, 64)]
    public string TokenHash { get; private set; } = "";

    /// <inheritdoc />
    public string? Secret { get; private set; }

    // What it does

    /// <summary>Invites a person. <c>secret</c> shows the token this once, for the address <c>/join?token=…</c>; with an email address a link is mailed there too.</summary>
    /// <param name="roles">What the person will be trusted with.</param>
    /// <param name="email">Where to mail it, and the address that the account will have; without one whoever has the token chooses.</param>
    /// <param name="hours">For how many hours it works, up to 720.</param>
    [Create(Name = "invitePerson")]
    internal static PersonInvitation Invite(
        Actor actor, TimeProvider clock, IReadOnlyList<Role> roles, [Pattern(@"[^@\s]+@[^@\s]+", Message = "Write it like name@example.org.")] string? email = null, [Range(0.001, 720)] double hours = 72)
    {
        if (roles.Count > 0)
            InSession.Demand(actor);
        var token = LinkToken.New();
        return new() { Email = email, Roles = [.. roles.Distinct()], ExpiresAt = clock.GetUtcNow().AddHours(hours), TokenHash = LinkToken.Hash(token), Secret = token };
    }

    /// <summary>Mails it.</summary>
    [After(nameof(Invite))]
    internal async Task Mail(Actions actions, CancellationToken cancellation)
    {
        if (Email is { } address)
            await actions.As(Actor.System).Letters.Ask(LetterKind.Invitation, address, Id, cancellation);
    }

    /// <summary>Ends it at once.</summary>
    [Update]
    public void Withdraw(TimeProvider clock) => ExpiresAt = clock.GetUtcNow();

    /// <summary>Whether somebody may still make an account with it.</summary>
    internal bool Works(DateTimeOffset now) => UserId is null && ExpiresAt > now;

    /// <summary>Somebody has.</summary>
    internal void Accept(User user) => UserId = user.Id;

    // Who may
    public static void Policies(Policies<PersonInvitation> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If(actor => actor.Is(Role.Administrator));
        may.RunAnything.If(actor => actor.Is(Role.Administrator));
    }
}
