using System.Security.Claims;

namespace Knowledge.Host.GraphQL.Sockets;

/// <summary>
/// Checks the bearer token that a client sends in the payload of <c>connection_init</c>, for browsers and libraries
/// that cannot set a header on a WebSocket. Optional: without one in the container, such a token is refused.
/// </summary>
public interface ISocketAuthenticator
{
    /// <summary>Who the token speaks for; null when it is not valid (the socket is then closed with 4403).</summary>
    /// <param name="context">The request that opened the socket; its services live as long as the socket.</param>
    /// <param name="bearerToken">The token without the word <c>Bearer</c>, unchecked.</param>
    /// <param name="cancelled">Set when the client leaves.</param>
    Task<ClaimsPrincipal?> Authenticate(HttpContext context, string bearerToken, CancellationToken cancelled);
}
