using Knowledge.Accounts.Actors;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Knowledge.Accounts.Tokens;

/// <summary>
/// What <c>connect/introspect</c> tells a program of a token of its own, beside its times and whose it is: how far it goes, and of whom.
/// The token server has refused others before. A name is told only where the person has let the program know it.
/// </summary>
internal sealed class TellIntrospection : IOpenIddictServerHandler<HandleIntrospectionRequestContext>
{
    public ValueTask HandleAsync(HandleIntrospectionRequestContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.GenericTokenPrincipal is not { } token || !token.HasPresenter(context.Request.ClientId ?? ""))
            return default;
        context.Scopes.UnionWith(token.GetScopes());
        if (token.HasScope(Scopes.Profile))
            context.Username = token.GetClaim(ActorClaims.Name);
        return default;
    }
}
