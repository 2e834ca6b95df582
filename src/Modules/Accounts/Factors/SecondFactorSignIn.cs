using System.Security.Claims;
using Knowledge.Accounts.Audit;
using Knowledge.Accounts.People;
using Knowledge.Accounts.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Knowledge.Accounts.Factors;

/// <summary>The second step of signing in: who gave the right password shows a code. In between a cookie that opens nothing says who it was.</summary>
public sealed class SecondFactorSignIn
{
    /// <summary>What to tell whoever was refused.</summary>
    public const string Refused = "The code is wrong, was used before, or there were too many attempts. Take the one that is shown now, or try again in 5 minutes.";

    private const int LongestCode = 32;
    private static readonly string Scheme = IdentityConstants.TwoFactorUserIdScheme;
    private const string Person = "second-step-of";
    private const string Stamp = "stamp";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly SignInManager<User> manager;
    private readonly SignInDoor door;
    private readonly SecondFactors factors;
    private readonly Actions actions;
    private readonly TimeProvider clock;

    internal SecondFactorSignIn(SignInManager<User> manager, SignInDoor door, SecondFactors factors, Actions actions, TimeProvider clock) =>
        (this.manager, this.door, this.factors, this.actions, this.clock) = (manager, door, factors, actions, clock);

    /// <summary>Whether somebody has taken the first step in this browser.</summary>
    public async Task<bool> IsWaiting() => await Waiting() is not null;

    /// <summary>Opens the session when the code is right.</summary>
    /// <param name="code">Of the program, or a recovery code.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<SignInOutcome> Enter(string? code, CancellationToken cancellation)
    {
        if (door.Wait is not null)
            return door.Refuse(SignInOutcome.TooMany, null);
        if (await Waiting() is not { } user)
            return SignInOutcome.Refused;
        if (string.IsNullOrWhiteSpace(code) || code.Length > LongestCode || !await Take(user, code, cancellation))
            return door.Refuse(SignInOutcome.Refused, user, IncidentKind.SecondFactorRefused);
        await manager.Context.SignOutAsync(Scheme);
        return await door.Enter(user);
    }

    /// <summary>Remembers in this browser that the first step was taken.</summary>
    internal static Task Ask(HttpContext context, User user, DateTimeOffset now) => context.SignInAsync(
        Scheme,
        new ClaimsPrincipal(new ClaimsIdentity([new(Person, user.Id.ToString("D")), new(Stamp, user.SecurityStamp ?? "")], Scheme)),
        new AuthenticationProperties { ExpiresUtc = now + Patience });

    private async Task<bool> Take(User user, string code, CancellationToken cancellation)
    {
        if (await factors.Confirmed(user.Id, cancellation) is not { } id)
            return false;
        var system = actions.As(Actor.System);
        try
        {
            await system.Authenticators.Take(id, code, cancellation: cancellation);
            return true;
        }
        catch (Refusal)
        {
            await system.Authenticators.Miss(id, cancellation: cancellation);
            return false;
        }
    }

    private async Task<User?> Waiting()
    {
        var found = await manager.Context.AuthenticateAsync(Scheme);
        if (found.Principal?.FindFirstValue(Person) is not { } id || found.Properties?.ExpiresUtc < clock.GetUtcNow())
            return null;
        var user = await manager.UserManager.FindByIdAsync(id);
        return user is not null && user.SecurityStamp == found.Principal.FindFirstValue(Stamp) && !user.IsShutOut ? user : null;
    }
}
