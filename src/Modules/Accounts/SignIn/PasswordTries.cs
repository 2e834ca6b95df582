using Knowledge.Accounts.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.SignIn;

/// <summary>Compares a password with what is kept of it, and counts wrong ones for good, whatever becomes of the action that asked.</summary>
internal sealed class PasswordTries(IServiceScopeFactory scopes, IPasswordHasher<User> hasher, TimeProvider clock)
{
    /// <summary>Of no password; comparing with it takes as long as with any other.</summary>
    private static readonly Lazy<string> Nothing = new(() => new PasswordHasher<User>().HashPassword(null!, People.Passwords.Generate()));

    /// <summary>Whether it is the person's and the account is open. The work is the same for nobody, for the locked and for a wrong password.</summary>
    public async Task<bool> Try(User? user, string password)
    {
        var isRight = hasher.VerifyHashedPassword(user!, user?.PasswordHash ?? Nothing.Value, password) != PasswordVerificationResult.Failed;
        if (user is null || user.LockoutEnd > clock.GetUtcNow())
            return false;
        if (!isRight)
            await Count(actions => actions.Users.Miss(user.Id));
        else if (user.AccessFailedCount > 0)
            await Count(actions => actions.Users.Arrive(user.Id));
        return isRight && user.PasswordHash is not null;
    }

    private async Task Count(Func<Actions, Task> count)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await count(scope.ServiceProvider.GetRequiredService<Actions>().As(Actor.System));
        }
        catch (Refusal)
        {
            // Others tried at the same time and have locked it.
        }
    }
}
