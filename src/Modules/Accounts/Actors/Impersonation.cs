using System.Security.Claims;
using Knowledge.Kernel.Actions;

namespace Knowledge.Accounts.Actors;

/// <summary>Lets an administrator be seen as somebody else for the length of one operation.</summary>
public static class Impersonation
{
    private const string Scheme = "Impersonation";

    /// <summary>The principal of somebody else that <see cref="ActorReader.Read"/> understands; it says who is behind it.</summary>
    /// <param name="actor">A person, a node or the anonymous.</param>
    /// <param name="administrator">Who really acts.</param>
    /// <exception cref="ArgumentException">The one is the system, or the other is no administrator.</exception>
    public static ClaimsPrincipal Of(Actor actor, Actor administrator)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(administrator);
        if (actor.IsSystem)
            throw new ArgumentException("Nobody acts as the system.", nameof(actor));
        if (administrator is not { UserId: { } id } || !administrator.Is(Role.Administrator))
            throw new ArgumentException("Only administrators act as others.", nameof(administrator));
        return new(new ClaimsIdentity(
            [.. ActorClaims.Of(actor), new(ActorClaims.By, id.ToString("D")), new(ActorClaims.ByName, administrator.Name), .. ActorClaims.Limits(administrator)],
            Scheme));
    }
}
