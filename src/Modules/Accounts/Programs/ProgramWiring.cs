using OpenIddict.Server;
using Knowledge.Accounts.People;
using Knowledge.Accounts.PersonalTokens;
using Knowledge.Accounts.Programs.Registration;
using Knowledge.Accounts.Tokens;
using Knowledge.Accounts.Tokens.Devices;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Programs;

/// <summary>Wires what programs need that act for people.</summary>
internal static class ProgramWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<AccessScopes>();
        services.AddOptions<OpenIddictServerOptions>().Configure<AccessScopes>((options, scopes) => options.Scopes.UnionWith(scopes.All));
        services.AddScoped<PersonStanding>().AddScoped<TokenFamilies>().AddScoped<SecretHash>().AddScoped<ProgramClients>();
        services.AddScoped<ProgramAccess>().AddScoped<CommandLineClient>();
        services.AddSingleton<CodeAttempts>().AddSingleton<DevicePolls>();
        services.AddScoped<PersonalTokenCheck>();
        RegistrationWiring.Add(services);
    }
}
