using System.Security.Claims;
using Knowledge.Accounts.PersonalTokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Validation;
using static OpenIddict.Validation.OpenIddictValidationEvents;

namespace Knowledge.Accounts.Actors;

/// <summary>Verifies a bearer token that came by another way than the header, such as in the first message of a WebSocket.</summary>
public sealed class BearerAuthenticator(IServiceScopeFactory scopes)
{
    /// <summary>The longest token accepted, in characters.</summary>
    public const int LongestToken = 8192;

    /// <summary>Verifies signature, issuer, audience, lifetime, and that the token was not revoked.</summary>
    /// <param name="context">The request that the connection began with; its address is the issuer expected.</param>
    /// <param name="bearerToken">The token, without <c>Bearer</c> before it.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    /// <returns>The principal to give to <see cref="ActorReader.Read"/>, or null when the token is not valid.</returns>
    public async Task<ClaimsPrincipal?> Authenticate(HttpContext context, string bearerToken, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (string.IsNullOrEmpty(bearerToken) || bearerToken.Length > LongestToken)
            return null;
        await using var scope = scopes.CreateAsyncScope();
        if (bearerToken.StartsWith(TokenText.Prefix, StringComparison.Ordinal))
            return await scope.ServiceProvider.GetRequiredService<PersonalTokenCheck>().Read(bearerToken, cancellation);
        var transaction = await scope.ServiceProvider.GetRequiredService<IOpenIddictValidationFactory>().CreateTransactionAsync();
        transaction.CancellationToken = cancellation;
        transaction.BaseUri = new Uri($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/");
        var authentication = new ProcessAuthenticationContext(transaction) { AccessToken = bearerToken };
        await scope.ServiceProvider.GetRequiredService<IOpenIddictValidationDispatcher>().DispatchAsync(authentication);
        return authentication.IsRejected ? null : authentication.AccessTokenPrincipal;
    }
}
