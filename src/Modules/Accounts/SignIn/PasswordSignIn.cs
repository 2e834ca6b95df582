using Knowledge.Accounts.People;
using Knowledge.Accounts.People.Choosing;
using Microsoft.AspNetCore.Identity;

namespace Knowledge.Accounts.SignIn;

/// <summary>Signs people in to and out of the web pages.</summary>
public sealed class PasswordSignIn
{
    /// <summary>The longest email address accepted, in characters.</summary>
    public const int LongestEmail = 254;

    /// <summary>The longest password accepted, in characters.</summary>
    public const int LongestPassword = PasswordRules.Longest;

    /// <summary>What to tell whoever was refused: the same whether the person is unknown, the password wrong or the account locked.</summary>
    public const string Refused = "Email or password is wrong, or there were too many attempts. Check both, or try again in 5 minutes.";

    private readonly SignInManager<User> sessions;
    private readonly PasswordTries tries;
    private readonly SignInDoor door;

    internal PasswordSignIn(SignInManager<User> sessions, PasswordTries tries, SignInDoor door) =>
        (this.sessions, this.tries, this.door) = (sessions, tries, door);

    /// <summary>How long this address has to wait before it may try again; null when it need not.</summary>
    public TimeSpan? Wait => door.Wait;

    /// <summary>Opens a session when email and password belong together; five wrong passwords lock the account for five minutes.</summary>
    /// <returns>When refused, <see cref="Refused"/> is all that may be told.</returns>
    public async Task<SignInOutcome> Enter(string? email, string? password)
    {
        if (door.Wait is not null)
            return door.Refuse(SignInOutcome.TooMany, null);
        if (string.IsNullOrWhiteSpace(email) || string.IsNullOrEmpty(password) || email.Length > LongestEmail || password.Length > LongestPassword)
            return door.Refuse(SignInOutcome.Refused, null);
        var user = await sessions.UserManager.FindByEmailAsync(email.Trim());
        if (!await tries.Try(user, password))
            return door.Refuse(SignInOutcome.Refused, user);
        return await door.Open(user!);
    }

    /// <summary>Opens a new session for somebody who is signed in and has just proved it again, after a change that ended all sessions.</summary>
    /// <param name="user">The person.</param>
    public async Task Renew(Guid user)
    {
        if (await sessions.UserManager.FindByIdAsync(user.ToString("D")) is { } found)
            await sessions.SignInAsync(found, isPersistent: false);
    }

    /// <summary>Closes the session of this browser.</summary>
    public Task Leave() => sessions.SignOutAsync();
}
