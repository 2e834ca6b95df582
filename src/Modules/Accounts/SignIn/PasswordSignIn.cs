using Knowledge.Accounts.People;
using Microsoft.AspNetCore.Identity;

namespace Knowledge.Accounts.SignIn;

/// <summary>Signs people in to and out of the web pages.</summary>
public sealed class PasswordSignIn(SignInManager<User> sessions, IPasswordHasher<User> hasher)
{
    /// <summary>The longest email address accepted, in characters.</summary>
    public const int LongestEmail = 254;

    /// <summary>The longest password accepted, in characters.</summary>
    public const int LongestPassword = 256;

    /// <summary>What to tell whoever was refused: the same whether the person is unknown, the password wrong or the account locked.</summary>
    public const string Refused = "Email or password is wrong, or there were too many attempts. Check both, or try again in 5 minutes.";

    /// <summary>Opens a session when email and password belong together; five wrong passwords lock the account for five minutes.</summary>
    /// <returns>False when refused; <see cref="Refused"/> is all that may be told.</returns>
    public async Task<bool> Enter(string? email, string? password)
    {
        if (string.IsNullOrWhiteSpace(email) || string.IsNullOrEmpty(password) || email.Length > LongestEmail || password.Length > LongestPassword)
            return false;
        var user = await sessions.UserManager.FindByEmailAsync(email.Trim());
        if (user is null || await sessions.UserManager.IsLockedOutAsync(user))
        {
            // Takes as long as checking a password does: the time must not tell who has an account.
            hasher.HashPassword(user!, password);
            return false;
        }

        return (await sessions.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true)).Succeeded;
    }

    /// <summary>Closes the session of this browser.</summary>
    public Task Leave() => sessions.SignOutAsync();
}
