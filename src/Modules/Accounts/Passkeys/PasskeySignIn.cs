using Knowledge.Accounts.Audit;
using Knowledge.Accounts.People;
using Knowledge.Accounts.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Knowledge.Accounts.Passkeys;

/// <summary>Signs people in with a passkey: something they have, opened by something they know or are. So no other factor is asked for.</summary>
public sealed class PasskeySignIn
{
    /// <summary>What to tell whoever was refused.</summary>
    public const string Refused = "This passkey opens no account here, or the time to show it was over. Try again, or sign in with your password.";

    private const int LongestCredential = 20_000;
    private readonly SignInManager<User> manager;
    private readonly SignInDoor door;

    internal PasskeySignIn(SignInManager<User> manager, SignInDoor door) => (this.manager, this.door) = (manager, door);

    /// <summary>What to give to <c>navigator.credentials.get</c>; a cookie remembers the challenge.</summary>
    public Task<string> Options() => manager.MakePasskeyRequestOptionsAsync(null);

    /// <summary>Opens a session for the person whose passkey has signed the challenge.</summary>
    /// <param name="credential">What the browser answered.</param>
    public async Task<SignInOutcome> Enter(string? credential)
    {
        if (door.Wait is not null)
            return door.Refuse(SignInOutcome.TooMany, null);
        if (string.IsNullOrEmpty(credential) || credential.Length > LongestCredential || await Assert(credential) is not { Succeeded: true } shown)
            return door.Refuse(SignInOutcome.Refused, null, IncidentKind.SecondFactorRefused);
        // Wrong passwords of somebody else do not keep the owner of a passkey out; an administrator does.
        if (shown.User.IsShutOut || !(await manager.UserManager.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey)).Succeeded)
            return door.Refuse(SignInOutcome.Refused, shown.User, IncidentKind.SecondFactorRefused);
        return await door.Enter(shown.User);
    }

    private async Task<PasskeyAssertionResult<User>?> Assert(string credential)
    {
        try
        {
            return await manager.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // The browser was asked for none, or too long ago.
            return null;
        }
    }
}
