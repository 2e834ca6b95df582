using System.Security.Cryptography;
using Knowledge.Accounts.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Knowledge.Accounts.People;

/// <summary>A person who signs in with an email address and a password.</summary>
[Resource]
public sealed partial class User : IdentityUser<Guid>, IShownOnce
{
    // What it is

    /// <summary>How pages and events call the person.</summary>
    [Field, Filter, Sort, Length(1, 64)]
    public string DisplayName { get; private set; } = "";

    /// <summary>The address to sign in with, which nobody else has.</summary>
    [Field, Filter, Sort, Length(3, 254)]
    public override string? Email { get; set; }

    /// <summary>What the person is trusted with; nobody is trusted with anything by default.</summary>
    [Field, Filter, Length(0, 8)]
    public IReadOnlyList<Role> Roles { get; private set; } = [];

    /// <summary>Until when the person cannot sign in, if so: after too many wrong passwords, or because an administrator locked the account.</summary>
    [Field]
    public override DateTimeOffset? LockoutEnd { get; set; }

    /// <summary>What is kept of the password.</summary>
    [Field, Sensitive, Length(0, 256)]
    public override string? PasswordHash { get; set; }

    /// <summary>Changes when all sessions of the person are to end.</summary>
    [Field, Sensitive, Length(0, 64)]
    public override string? SecurityStamp { get; set; }

    /// <inheritdoc />
    public string? Secret { get; private set; }

    // What it does

    /// <summary>Adds a person, who can sign in at once with the password that <c>secret</c> shows this once.</summary>
    /// <param name="email">The address to sign in with.</param>
    /// <param name="displayName">How pages and events call the person.</param>
    /// <param name="roles">What the person is trusted with.</param>
    [Create]
    internal static User Add(
        Actor actor, IPasswordHasher<User> hasher, ILookupNormalizer normalizer, TimeProvider clock,
        [Pattern(@"[^@\s]+@[^@\s]+", Message = "Write it like name@example.org.")] string email, string displayName, IReadOnlyList<Role> roles)
    {
        if (roles.Count > 0)
            InSession.Demand(actor);
        var user = Make(email, displayName, [.. roles.Distinct()], clock);
        (user.NormalizedEmail, user.NormalizedUserName) = (normalizer.NormalizeEmail(email), normalizer.NormalizeName(email));
        user.GivePassword(hasher);
        return user;
    }

    /// <summary>Calls the person by another name.</summary>
    [Update]
    public void Rename(string displayName) => DisplayName = displayName;

    /// <summary>Trusts the person with these roles and no others; sessions that began with others end.</summary>
    [Update(Name = "assignUserRoles")]
    internal async Task AssignRoles(Actor actor, IReadOnlyList<Role> roles, Administrators administrators, CancellationToken cancellation)
    {
        if (roles.Except(Roles).Any())
            InSession.Demand(actor);
        if (!roles.Contains(Role.Administrator))
            await administrators.DemandAnother(this, cancellation);
        Roles = [.. roles.Distinct()];
        SignOutEverywhere();
    }

    /// <summary>Ends all sessions of the person, on every device, with their next request.</summary>
    [Update(Name = "signUserOutEverywhere")]
    public void SignOutEverywhere() => SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20));

    /// <summary>Gives the person a new password, which <c>secret</c> shows this once, and ends all sessions.</summary>
    [Update(Name = "resetUserPassword")]
    internal void ResetPassword(Actor actor, IPasswordHasher<User> hasher)
    {
        InSession.Demand(actor);
        GivePassword(hasher);
    }

    /// <summary>Lets the person sign in no more, and ends all sessions.</summary>
    [Update]
    internal async Task Lock(Administrators administrators, CancellationToken cancellation)
    {
        await administrators.DemandAnother(this, cancellation);
        LockoutEnd = ForGood;
        SignOutEverywhere();
    }

    /// <summary>Lets the person sign in again.</summary>
    [Update]
    public void Unlock() => (LockoutEnd, AccessFailedCount) = (null, 0);

    /// <summary>Removes the person with memberships and rights; what they did stays under their name.</summary>
    [Destroy]
    internal Task Remove(Departure departure, CancellationToken cancellation) => departure.Of(this, cancellation);

    // Who may
    public static void Policies(Policies<User> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((user, actor) => user.Id == actor.UserId);
        may.Run(nameof(Rename), nameof(SignOutEverywhere), nameof(ChangePassword), nameof(ChangeEmail), nameof(AskForConfirmation), nameof(Leave)).If((user, actor) => user.Id == actor.UserId);
        may.Read.If(actor => actor.Is(Role.Administrator));
        may.Run(nameof(SignUp), nameof(Join), nameof(JoinByProvider), nameof(AskForReset), nameof(Recover), nameof(Confirm)).Always();
        may.RunAnything.If(actor => actor.Is(Role.Administrator));
    }

    /// <summary>A new person without a password.</summary>
    internal static User Make(string email, string displayName, IReadOnlyList<Role> roles, TimeProvider clock) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Email = email,
        UserName = email,
        EmailConfirmed = true,
        LockoutEnabled = true,
        DisplayName = displayName,
        Roles = roles,
        CreatedAt = clock.GetUtcNow(),
        UpdatedAt = clock.GetUtcNow(),
    };

    private void GivePassword(IPasswordHasher<User> hasher)
    {
        Secret = Passwords.Generate();
        PasswordHash = hasher.HashPassword(this, Secret);
        SignOutEverywhere();
    }
}
