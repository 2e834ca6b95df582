using Knowledge.Accounts.Audit;
using Knowledge.Accounts.Clients;
using Knowledge.Accounts.Programs;
using Knowledge.Accounts.Tokens.Assertions;
using Knowledge.Kernel.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Server;
using OpenIddict.Validation;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Knowledge.Accounts.Tokens;

/// <summary>Wires the OAuth 2 server and the verification of its tokens.</summary>
internal static class TokenServer
{
    /// <summary>Who access tokens are for.</summary>
    public const string Audience = "knowledge";

    /// <summary>The network's public address; without it the address of each request counts.</summary>
    public const string IssuerSetting = "Accounts:Issuer";

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore()
                .UseDbContext<KnowledgeDb>()
                .ReplaceDefaultEntities<Client, Authorization, Scope, Token, Guid>())
            .AddServer(server => Server(server, configuration[IssuerSetting]))
            .AddValidation(validation =>
            {
                validation.UseLocalServer();
                validation.UseAspNetCore().DisableAccessTokenExtractionFromBodyForm().DisableAccessTokenExtractionFromQueryString();
                validation.AddAudiences(Audience);
                // One look at the token's row with each request: a revoked node is out at once, not after 15 minutes.
                validation.EnableTokenEntryValidation();
                validation.AddEventHandler<OpenIddictValidationEvents.ValidateTokenContext>(handler => handler.UseScopedHandler<RefuseLeaver>().SetOrder(int.MaxValue - 100_000));
            });
        services.AddScoped<INodeClients, NodeClients>();
        ProgramWiring.Add(services);
        services.AddSingleton<OwnClient>();
        services.AddScoped(provider => new LocalOperator(
            provider.GetRequiredService<OpenIddict.Core.OpenIddictApplicationManager<Client>>(), provider.GetRequiredService<KnowledgeDb>(),
            provider.GetRequiredService<OwnClient>(), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<Prune>();
    }

    private static void Server(OpenIddictServerBuilder server, string? issuer)
    {
        if (issuer is { Length: > 0 })
            server.SetIssuer(Address(issuer));
        server.SetTokenEndpointUris("connect/token");
        server.AllowClientCredentialsFlow();
        Flows.Add(server);
        server.SetAccessTokenLifetime(TimeSpan.FromMinutes(15));
        server.DisableAccessTokenEncryption();
        // Behind a proxy and on one machine requests come by plain HTTP; the proxy is who insists on TLS.
        server.UseAspNetCore().DisableTransportSecurityRequirement();
        // Which resources there are depends on the address of the request: the handler below looks.
        server.DisableResourceValidation().IgnoreResourcePermissions();
        server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseSingletonHandler<LimitResource>().SetOrder(int.MaxValue - 100_000));
        server.AddEventHandler<ApplyTokenResponseContext>(handler => handler.UseSingletonHandler<RefusedTokens>().SetOrder(int.MinValue + 100_000));
        server.AddEventHandler<HandleTokenRequestContext>(handler => handler.UseScopedHandler<IssueToken>());
        ClientAssertions.Add(server);
    }

    private static Uri Address(string issuer) => Uri.TryCreate(issuer, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address
        : throw new InvalidOperationException($"{IssuerSetting} is no address. Give the network's public one, such as https://knowledge.example.org/.");
}
