using System.Security.Claims;
using Knowledge.Accounts.Actors;
using Knowledge.Accounts.People;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Knowledge.Accounts.Tokens;

/// <summary>What is in the tokens that a program gets for a person.</summary>
internal static class PersonTokens
{
    public static ClaimsPrincipal Issue(User person, IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity(ActorClaims.OfUser(person), "Knowledge", ActorClaims.Name, ActorClaims.Role);
        identity.SetScopes(scopes);
        identity.SetResources(TokenServer.Audience);
        return Complete(identity, person);
    }

    /// <summary>The same grant once more, with what is known of the person now.</summary>
    public static ClaimsPrincipal Renew(ClaimsPrincipal before, User person)
    {
        var identity = new ClaimsIdentity(before.Claims, "Knowledge", ActorClaims.Name, ActorClaims.Role);
        foreach (var type in ActorClaims.OfUser(person).Select(claim => claim.Type).Append(ActorClaims.Role).Distinct().ToList())
            identity.RemoveClaims(type);
        identity.AddClaims(ActorClaims.OfUser(person));
        return Complete(identity, person);
    }

    private static ClaimsPrincipal Complete(ClaimsIdentity identity, User person)
    {
        identity.SetClaim(ActorClaims.Limited, "true").SetClaim(ActorClaims.Mark, PersonStanding.Mark(person)).SetClaim(Claims.Email, person.Email);
        identity.SetDestinations(claim => claim.Type switch
        {
            ActorClaims.Name when identity.HasScope(Scopes.Profile) => [Destinations.AccessToken, Destinations.IdentityToken],
            Claims.Email => identity.HasScope(Scopes.Email) ? [Destinations.IdentityToken] : [],
            _ => [Destinations.AccessToken],
        });
        return new ClaimsPrincipal(identity);
    }
}
