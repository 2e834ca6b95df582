using System.Security.Claims;
using Knowledge.Kernel.Actions;

namespace Knowledge.Accounts.Actors;

/// <summary>Tells from the claims of a session or an access token who acts.</summary>
public sealed class ActorReader
{
    /// <summary>The actor of an authenticated principal; anonymous when it is not authenticated or says nothing we understand.</summary>
    /// <param name="principal">From the cookie or the bearer token, already verified.</param>
    public Actor Read(ClaimsPrincipal? principal)
    {
        if (principal?.Identity is not { IsAuthenticated: true } || !Guid.TryParse(principal.FindFirstValue(ActorClaims.Subject), out var id))
            return Actor.Anonymous;
        return Named(principal, id) with { By = Behind(principal), Scopes = ActorClaims.Scopes(principal) };
    }

    private static Actor Named(ClaimsPrincipal principal, Guid id)
    {
        var name = principal.FindFirstValue(ActorClaims.Name) ?? id.ToString("D");
        return principal.FindFirstValue(ActorClaims.Kind) switch
        {
            ActorClaims.UserKind => Actor.User(id, name, Roles(principal)),
            ActorClaims.NodeKind => Actor.Node(id, name),
            _ => Actor.Anonymous,
        };
    }

    private static Impersonator? Behind(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ActorClaims.By), out var id) ? new(id, principal.FindFirstValue(ActorClaims.ByName) ?? id.ToString("D")) : null;

    private static IEnumerable<Role> Roles(ClaimsPrincipal principal)
    {
        foreach (var claim in principal.FindAll(ActorClaims.Role))
        {
            if (Enum.TryParse<Role>(claim.Value, out var role) && Enum.IsDefined(role))
                yield return role;
        }
    }
}
