using Knowledge.Accounts.People.Choosing;
using Microsoft.AspNetCore.Identity;

namespace Knowledge.Accounts.People;

/// <summary>The password that a person chooses.</summary>
public sealed partial class User
{
    /// <summary>Replaces the password, and ends all sessions: whoever knew the old one is out.</summary>
    /// <param name="currentPassword">The one until now.</param>
    /// <param name="newPassword">12 to 256 characters that are not easily guessed.</param>
    [Update(Name = "changeUserPassword")]
    internal async Task ChangePassword(
        PasswordProof proof, IPasswordHasher<User> hasher, [Length(1, PasswordRules.Longest)] string currentPassword, [Length(1, PasswordRules.Longest)] string newPassword)
    {
        await proof.Demand(this, currentPassword, nameof(currentPassword));
        Choose(newPassword, hasher, nameof(newPassword));
    }

    /// <summary>Takes over a password that was chosen, if it may be, and ends all sessions.</summary>
    internal void Choose(string password, IPasswordHasher<User> hasher, string argument)
    {
        PasswordRules.Demand(password, this, argument);
        PasswordHash = hasher.HashPassword(this, password);
        (LockoutEnd, AccessFailedCount) = (IsShutOut ? LockoutEnd : null, 0);
        SignOutEverywhere();
    }
}
