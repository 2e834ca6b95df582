using System.Security.Claims;
using Knowledge.Accounts.Actors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Knowledge.Accounts.SignIn.Keeping;

/// <summary>Binds the cookie to a <see cref="Session"/>: a new one with every sign-in, looked up with every request, ended when signing out.</summary>
internal sealed class SessionEvents(Actions actions, OpenSessions sessions, TimeProvider clock) : CookieAuthenticationEvents
{
    /// <summary>A session of its own for every sign-in, whatever cookie the request came with: nobody can be made to use one that somebody else knows.</summary>
    public override async Task SigningIn(CookieSigningInContext context)
    {
        await EndCurrent(context.HttpContext);
        var identity = (ClaimsIdentity)context.Principal!.Identity!;
        foreach (var earlier in identity.FindAll(SessionClaim.Type).ToList())
            identity.RemoveClaim(earlier);
        var (request, user) = (context.HttpContext.Request, Guid.Parse(context.Principal.FindFirstValue(ActorClaims.Subject)!));
        var session = await actions.As(Actor.System).Sessions.Begin(
            user, Devices.Words(request.Headers.UserAgent), context.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "", context.HttpContext.RequestAborted);
        identity.AddClaim(new(SessionClaim.Type, session.Id.ToString("D")));
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var cancellation = context.HttpContext.RequestAborted;
        if (SessionClaim.Of(context.Principal) is not { } id || await sessions.Find(id, cancellation) is not { } open || !IsOf(context.Principal!, open))
        {
            context.RejectPrincipal();
            return;
        }

        Rename(context, open.DisplayName);
        if (clock.GetUtcNow() - open.LastSeen >= Session.Grain)
            await See(id, cancellation);
    }

    public override Task SigningOut(CookieSigningOutContext context) => EndCurrent(context.HttpContext);

    private static bool IsOf(ClaimsPrincipal principal, OpenSession open) => principal.FindFirstValue(ActorClaims.Subject) == open.UserId.ToString("D");

    /// <summary>Pages and events use the name of today. Roles need no such look: who is given others is signed out.</summary>
    private static void Rename(CookieValidatePrincipalContext context, string name)
    {
        if (context.Principal!.FindFirst(ActorClaims.Name) is not { } told || told.Value == name || context.Principal.Identity is not ClaimsIdentity identity)
            return;
        identity.RemoveClaim(told);
        identity.AddClaim(new(ActorClaims.Name, name));
        context.ShouldRenew = true;
    }

    private async Task See(Guid id, CancellationToken cancellation)
    {
        try
        {
            await actions.As(Actor.System).Sessions.See(id, cancellation: cancellation);
        }
        catch (Refusal)
        {
            // Another request of the same browser was quicker, or the session was ended this moment.
        }
    }

    /// <summary>Asks for what the middleware has found, never for a new look: that would ask these events again.</summary>
    private async Task EndCurrent(HttpContext context)
    {
        if (SessionClaim.Of(context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Principal) is not { } id)
            return;
        try
        {
            await actions.As(Actor.System).Sessions.End(id, context.RequestAborted);
        }
        catch (Refusal)
        {
            // It is over already.
        }
    }
}
