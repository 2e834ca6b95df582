using Knowledge.Kernel.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenIddict.Server;
using OpenIddict.Validation;

namespace Knowledge.Accounts.Keys;

/// <summary>Hands the keys in the database to those who use them.</summary>
internal static class KeyWiring
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddDataProtection()
            .SetApplicationName("Knowledge")
            .ProtectKeysWithCertificate(ProtectionCertificate.Current(configuration, TimeProvider.System))
            .UnprotectKeysWithAnyCertificate(ProtectionCertificate.Former(configuration));
        services.AddOptions<KeyManagementOptions>().Configure<IDbContextFactory<KnowledgeDb>>((options, databases) => options.XmlRepository = new ProtectionKeys(databases));
        services.AddScoped<TokenKeyMaking>();
        services.AddScoped<FirstKey>();
        services.AddSingleton<TokenKeyRing>();
        Renew<OpenIddictServerOptions>(services);
        Renew<OpenIddictValidationOptions>(services);
        services.AddHostedService<TokenKeyCare>();
        services.AddOptions<OpenIddictServerOptions>().Configure<TokenKeyRing>((options, ring) =>
        {
            options.SigningCredentials.AddRange(ring.Keys.Select(key => key.Signing));
            options.EncryptionCredentials.AddRange(ring.Keys.Select(key => key.Encryption));
        });
    }

    private static void Renew<TOptions>(IServiceCollection services)
        where TOptions : class
    {
        services.AddSingleton<KeysChanged<TOptions>>();
        services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(provider => provider.GetRequiredService<KeysChanged<TOptions>>());
    }
}
