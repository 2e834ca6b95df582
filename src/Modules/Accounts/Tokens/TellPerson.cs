using Knowledge.Accounts.Actors;
using Knowledge.Accounts.People;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Knowledge.Accounts.Tokens;

/// <summary>What <c>connect/userinfo</c> tells of a person: what the token was allowed to know.</summary>
internal sealed class TellPerson(KnowledgeDb db) : IOpenIddictServerHandler<HandleUserInfoRequestContext>
{
    public async ValueTask HandleAsync(HandleUserInfoRequestContext context)
    {
        var token = context.AccessTokenPrincipal;
        if (!Guid.TryParse(token.GetClaim(ActorClaims.Subject), out var id) || token.GetClaim(ActorClaims.Kind) != ActorClaims.UserKind
            || await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(user => user.Id == id, context.CancellationToken) is not { } person)
        {
            context.Reject(Errors.InvalidToken, "The token was issued to no person.");
            return;
        }

        if (token.HasScope(Scopes.Profile))
            context.Claims[Claims.Name] = person.DisplayName;
        if (!token.HasScope(Scopes.Email))
            return;
        context.Email = person.Email;
        context.EmailVerified = person.EmailConfirmed;
    }
}
