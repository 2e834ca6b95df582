using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Knowledge.Accounts.People;

/// <summary>Makes sure that somebody can sign in to a new network. Hosts that start together make one administrator: the email is unique.</summary>
public sealed class FirstAdministrator(UserManager<User> users, KnowledgeDb db, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>Names the email address of the first administrator; <c>admin@localhost</c> without it.</summary>
    public const string EmailSetting = "KNOWLEDGE_ADMIN_EMAIL";

    /// <summary>Names the password of the first administrator; generated without it.</summary>
    public const string PasswordSetting = "KNOWLEDGE_ADMIN_PASSWORD";

    /// <summary>Creates the administrator when there is no person yet.</summary>
    /// <returns>What to print once, never to log; null when there was somebody already.</returns>
    /// <exception cref="InvalidOperationException">The configured email or password is unfit; the message says why.</exception>
    public async Task<FirstSignIn?> Create(CancellationToken cancellation)
    {
        if (await db.Set<User>().AnyAsync(cancellation))
            return null;
        var email = configuration[EmailSetting] is { Length: > 0 } wanted ? wanted.Trim() : "admin@localhost";
        var given = configuration[PasswordSetting] is { Length: > 0 } password ? password : null;
        var secret = given ?? Passwords.Generate();
        return await Add(User.Make(email, "Administrator", [Role.Administrator], clock), secret)
            ? new FirstSignIn(email, given is null ? secret : null)
            : null;
    }

    private async Task<bool> Add(User administrator, string password)
    {
        try
        {
            var result = await users.CreateAsync(administrator, password);
            if (result.Succeeded)
                return true;
            if (result.Errors.Any(error => error.Code is nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.DuplicateEmail)))
                return false;
            var reasons = string.Join(" ", result.Errors.Select(error => error.Description));
            throw new InvalidOperationException($"The first administrator cannot be made. {reasons} Change {EmailSetting} or {PasswordSetting}.");
        }
        catch (DbUpdateException exception) when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Another host was quicker; its administrator is ours too.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}

/// <summary>How the first administrator signs in.</summary>
/// <param name="Email">The email address.</param>
/// <param name="Password">The generated password, or null when the operator configured one.</param>
public sealed record FirstSignIn(string Email, string? Password)
{
    /// <summary>The email alone, so that no log shows the password.</summary>
    public override string ToString() => Email;
}
