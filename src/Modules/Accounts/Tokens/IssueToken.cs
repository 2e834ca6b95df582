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
        var claims = context.ClientId == LocalOperator.ClientId
            ? await Administrator(context.CancellationToken)
            : await Node(context.ClientId, context.CancellationToken);
        if (claims is null)
        {
            context.Reject(Errors.InvalidClient, "There is nobody left in whose name this client could act.");
            return;
        }

        var identity = new ClaimsIdentity(claims, "Knowledge", ActorClaims.Name, ActorClaims.Role);
        identity.SetResources(TokenServer.Audience);
        identity.SetDestinations(_ => [Destinations.AccessToken]);
        context.SignIn(new ClaimsPrincipal(identity));
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
