using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Server;

namespace Knowledge.Accounts.Keys;

/// <summary>Hands the keys of <see cref="KeyFolder"/> to those who use them, when they are first used.</summary>
internal static class KeyWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<KeyFolder>();
        services.AddDataProtection().SetApplicationName("Knowledge");
        services.AddOptions<KeyManagementOptions>().Configure<KeyFolder, ILoggerFactory>((options, keys, log) =>
            options.XmlRepository = new FileSystemXmlRepository(keys.Protection, log));
        services.AddOptions<OpenIddictServerOptions>().Configure<KeyFolder>((options, keys) =>
        {
            options.SigningCredentials.Add(keys.Signing());
            options.EncryptionCredentials.Add(keys.Encryption());
        });
    }
}
