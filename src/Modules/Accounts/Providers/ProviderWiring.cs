using Knowledge.Accounts.People.Joining;
using Knowledge.Accounts.SignIn;
using Knowledge.Accounts.Tokens;
using Knowledge.Kernel.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Knowledge.Accounts.Providers;

/// <summary>Wires what people sign in with elsewhere.</summary>
internal static class ProviderWiring
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var known = ProviderSettings.Read(configuration);
        services.AddSingleton(known);
        services.AddHttpContextAccessor();
        services.AddScoped<ProviderEvents>().AddScoped<WaysIn>();
        services.AddScoped(provider => new Arrivals(provider.GetRequiredService<IHttpContextAccessor>(), known, provider.GetRequiredService<ILogger<Arrivals>>()));
        services.AddScoped(provider => new Strangers(
            provider.GetRequiredService<KnowledgeDb>(), provider.GetRequiredService<Newcomers>(), provider.GetRequiredService<SignUpPolicy>(),
            provider.GetRequiredService<ILookupNormalizer>()));
        services.AddScoped(provider => new ProviderSignIn(
            provider.GetRequiredService<KnowledgeDb>(), provider.GetRequiredService<Actions>(), provider.GetRequiredService<SignInDoor>()));
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ExternalScheme, cookie =>
        {
            cookie.ExpireTimeSpan = Arrivals.Patience;
            cookie.SlidingExpiration = false;
        });
        var isBehindTls = configuration[TokenServer.IssuerSetting]?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) is true;
        var schemes = new AuthenticationBuilder(services);
        foreach (var provider in known.All)
            schemes.AddOpenIdConnect(provider.Scheme, provider.DisplayName, options => Configure(options, provider, isBehindTls));
    }

    private static void Configure(OpenIdConnectOptions options, Provider provider, bool isBehindTls)
    {
        options.Authority = provider.Authority.ToString();
        options.RequireHttpsMetadata = !provider.Authority.IsLoopback;
        (options.ClientId, options.ClientSecret) = (provider.ClientId, provider.ClientSecret);
        (options.CallbackPath, options.RemoteSignOutPath, options.SignedOutCallbackPath) = (provider.Back, default, default);
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.EventsType = typeof(ProviderEvents);
        // A code in the address, not a form from another site: so the cookies of the way there need not be open to other sites.
        (options.ResponseType, options.ResponseMode) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query);
        (options.UsePkce, options.SaveTokens, options.MapInboundClaims) = (true, false, false);
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.Remove("iss");
        options.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
        options.Scope.Clear();
        foreach (var scope in provider.Scopes)
            options.Scope.Add(scope);
        (options.BackchannelTimeout, options.RemoteAuthenticationTimeout) = (Patience, Arrivals.Patience);
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, isBehindTls ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest);
    }
}
