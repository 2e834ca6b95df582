using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Knowledge.Accounts.Tokens;

/// <summary>Clients may say what they want a token for (RFC 8707), as agents do: this network, or the address at which agents connect to it.</summary>
internal sealed class LimitResource : IOpenIddictServerHandler<ValidateTokenRequestContext>, IOpenIddictServerHandler<ValidateAuthorizationRequestContext>
{
    public ValueTask HandleAsync(ValidateTokenRequestContext context) => Limit(context, context.Request);

    public ValueTask HandleAsync(ValidateAuthorizationRequestContext context) => Limit(context, context.Request);

    private static ValueTask Limit(BaseValidatingContext context, OpenIddictRequest request)
    {
        var network = (context.Options.Issuer ?? context.BaseUri)?.ToString().TrimEnd('/');
        if (request.GetResources().Any(resource => resource.TrimEnd('/') != network && resource.TrimEnd('/') != $"{network}/mcp"))
            context.Reject(Errors.InvalidTarget, $"A 'resource' here is {network}/ or {network}/mcp.");
        return default;
    }
}
