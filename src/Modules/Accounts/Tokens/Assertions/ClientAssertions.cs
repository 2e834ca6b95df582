using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Knowledge.Accounts.Tokens.Assertions;

/// <summary>How clients prove by a signature who they are (RFC 7523), beyond what OpenIddict does by itself.</summary>
internal static class ClientAssertions
{
    public static void Add(OpenIddictServerBuilder server)
    {
        server.AddEventHandler<ValidateTokenContext>(handler => handler
            .UseScopedHandler<KeysOfClient>()
            .SetOrder(OpenIddictServerHandlers.Protection.ResolveTokenValidationParameters.Descriptor.Order + 500));
        server.AddEventHandler<ProcessAuthenticationContext>(handler => handler
            .AddFilter<OpenIddictServerHandlerFilters.RequireClientAssertionPrincipal>()
            .UseScopedHandler<RefuseReplay>()
            .SetOrder(OpenIddictServerHandlers.ValidateClientSecret.Descriptor.Order + 500));
        server.AddEventHandler<ProcessSignInContext>(handler => handler
            .UseScopedHandler<StillHeld>()
            .SetOrder(OpenIddictServerHandlers.AttachSignInParameters.Descriptor.Order - 500));
        server.AddEventHandler<HandleConfigurationRequestContext>(handler => handler.UseInlineHandler(Tell));
    }

    private static ValueTask Tell(HandleConfigurationRequestContext context)
    {
        context.Metadata[Metadata.TokenEndpointAuthSigningAlgValuesSupported] = KeysOfClient.Algorithms.Select(name => (string?)name).ToImmutableArray();
        return default;
    }
}
