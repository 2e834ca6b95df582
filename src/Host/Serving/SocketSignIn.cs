using System.Security.Claims;
using Knowledge.Accounts.Actors;
using Knowledge.Host.GraphQL.Sockets;

namespace Knowledge.Host.Serving;

/// <summary>Tokens that come with the first message of a WebSocket.</summary>
internal sealed class SocketSignIn(BearerAuthenticator tokens) : ISocketAuthenticator
{
    public Task<ClaimsPrincipal?> Authenticate(HttpContext context, string bearerToken, CancellationToken cancellationToken) =>
        tokens.Authenticate(context, bearerToken, cancellationToken);
}
