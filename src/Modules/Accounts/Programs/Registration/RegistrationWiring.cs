using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Knowledge.Accounts.Programs.Registration;

/// <summary>Wires the registration of programs by themselves.</summary>
internal static class RegistrationWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddOptions<RegistrationSettings>().BindConfiguration(RegistrationSettings.Section);
        services.AddScoped<Registrar>();
        services.AddOpenIddict().AddServer(server => server.AddEventHandler<HandleConfigurationRequestContext>(handler => handler.UseSingletonHandler<TellWhere>()));
    }
}
