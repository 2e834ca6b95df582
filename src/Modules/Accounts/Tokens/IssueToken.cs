using System.Security.Claims;
using Knowledge.Accounts.Actors;
using Knowledge.Accounts.Clients;
using Knowledge.Accounts.People;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Knowledge.Accounts.Tokens;

/// <summary>Says what is in the access token of a client that has proved who it is.</summary>
internal sealed class IssueToken(OpenIddictApplicationManager<Client> clients, KnowledgeDb db) : IOpenIddictServerHandler<HandleTokenRequestContext>
{
    public async ValueTask HandleAsync(HandleTokenRequestContext context)
    {
        if (!context.Request.IsClientCredentialsGrantType())
        {
            await Renew(context);
            return;
        }

        var claims = LocalOperator.Is(context.ClientId)
            ? await Administrator(context.CancellationToken)
            : await Node(context.ClientId, context.CancellationToken);
        if (claims is null)
        {
            context.Reject(Errors.InvalidClient, "There is nobody left in whose name this client could act.");
            return;
        }

        var identity = new ClaimsIdentity(claims, "Knowledge", ActorClaims.Name, ActorClaims.Role);
        identity.SetResources(TokenServer.Audience);
        Limit(identity, context.Request);
        identity.SetDestinations(_ => [Destinations.AccessToken]);
        context.SignIn(new ClaimsPrincipal(identity));
    }

    /// <summary>A person has allowed the program to act for them, and is asked whether they still can: what the token says is what is so now.</summary>
    private async Task Renew(HandleTokenRequestContext context)
    {
        if (context.Principal is { } before && Guid.TryParse(before.GetClaim(ActorClaims.Subject), out var id)
            && await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(user => user.Id == id, context.CancellationToken) is { } person)
            context.SignIn(PersonTokens.Renew(before, person));
        else
            context.Reject(Errors.InvalidGrant, "The person for whom the token would be has left.");
    }

    /// <summary>Nodes and the command line are not limited, unless they want to be.</summary>
    private static void Limit(ClaimsIdentity identity, OpenIddictRequest request)
    {
        if (request.GetScopes() is not { IsEmpty: false } scopes)
            return;
        identity.SetScopes(scopes);
        identity.SetClaim(ActorClaims.Limited, "true");
    }

    private async Task<IEnumerable<Claim>?> Administrator(CancellationToken cancellation)
    {
        var first = await db.Set<User>().AsNoTracking()
            .Where(user => user.Roles.Contains(Role.Administrator))
            .OrderBy(user => user.Id)
            .FirstOrDefaultAsync(cancellation);
        return first is null ? null : ActorClaims.OfUser(first);
    }

    private async Task<IEnumerable<Claim>?> Node(string? clientId, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(clientId, "D", out var id) || await clients.FindByClientIdAsync(clientId, cancellation) is not { } client)
            return null;
        return ActorClaims.OfNode(id, client.DisplayName ?? clientId);
    }
}
