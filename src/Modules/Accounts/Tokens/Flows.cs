using Knowledge.Accounts.Tokens.Devices;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Knowledge.Accounts.Tokens;

/// <summary>The flows by which programs act for people: a code with proof of possession, refresh tokens that work once, and devices.</summary>
internal static class Flows
{
    /// <summary>Twenty letters that make no words: 34 bits in eight of them, and nobody types many.</summary>
    private static readonly string[] CodeLetters = [.. "BCDFGHJKLMNPQRSTVWXZ".Select(letter => letter.ToString())];

    public static void Add(OpenIddictServerBuilder server)
    {
        server.SetAuthorizationEndpointUris("connect/authorize")
            .SetDeviceAuthorizationEndpointUris("connect/device")
            .SetEndUserVerificationEndpointUris("connect/verify")
            .SetEndSessionEndpointUris("connect/logout")
            .SetIntrospectionEndpointUris("connect/introspect")
            .SetRevocationEndpointUris("connect/revoke")
            .SetUserInfoEndpointUris("connect/userinfo");
        server.AllowAuthorizationCodeFlow().AllowRefreshTokenFlow().AllowDeviceAuthorizationFlow();
        server.RequireProofKeyForCodeExchange().Configure(RefuseWeakOnes);
        server.SetAuthorizationCodeLifetime(TimeSpan.FromMinutes(2))
            .SetRefreshTokenLifetime(TimeSpan.FromDays(30))
            .SetDeviceCodeLifetime(TimeSpan.FromMinutes(10))
            .SetUserCodeLifetime(TimeSpan.FromMinutes(10))
            // Whoever shows a refresh token a second time has copied it, or was copied from.
            .SetRefreshTokenReuseLeeway(null);
        server.SetUserCodeCharset(CodeLetters).SetUserCodeLength(8).SetUserCodeDisplayFormat("{0}{1}{2}{3}-{4}{5}{6}{7}");
        server.UseAspNetCore()
            .EnableAuthorizationEndpointPassthrough()
            .EnableEndUserVerificationEndpointPassthrough()
            .EnableEndSessionEndpointPassthrough()
            .EnableErrorPassthrough();
        Handlers(server);
    }

    private static void Handlers(OpenIddictServerBuilder server)
    {
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseSingletonHandler<LimitResource>().SetOrder(int.MaxValue - 100_000));
        server.AddEventHandler<ApplyAuthorizationResponseContext>(handler => handler
            .UseScopedHandler<TellProgram>()
            .SetOrder(OpenIddictServerHandlers.Authentication.AttachRedirectUri.Descriptor.Order + 500));
        server.AddEventHandler<HandleIntrospectionRequestContext>(handler => handler.UseSingletonHandler<TellIntrospection>().SetOrder(int.MaxValue - 100_000));
        server.AddEventHandler<ApplyDeviceAuthorizationResponseContext>(handler => handler.UseSingletonHandler<TellInterval>().SetOrder(int.MinValue + 100_000));
        server.AddEventHandler<ApplyTokenResponseContext>(handler => handler.UseSingletonHandler<SlowDown>().SetOrder(int.MinValue + 50_000));
        server.AddEventHandler<HandleUserInfoRequestContext>(handler => handler.UseScopedHandler<TellPerson>());
        server.AddEventHandler<ValidateTokenContext>(handler => handler
            .UseScopedHandler<NoticeReuse>()
            .SetOrder(OpenIddictServerHandlers.Protection.ValidateTokenEntry.Descriptor.Order - 500));
        server.AddEventHandler<ValidateTokenContext>(handler => handler
            .UseScopedHandler<RefuseLeaver>()
            .SetOrder(OpenIddictServerHandlers.Protection.ValidateTokenEntry.Descriptor.Order + 500));
    }

    private static void RefuseWeakOnes(OpenIddictServerOptions options)
    {
        options.CodeChallengeMethods.Clear();
        options.CodeChallengeMethods.Add(CodeChallengeMethods.Sha256);
    }
}
