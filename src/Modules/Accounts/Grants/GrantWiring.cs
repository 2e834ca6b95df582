using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Knowledge.Accounts.Grants;

/// <summary>Wires groups and grants.</summary>
internal static class GrantWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<GrantableActions>();
        services.AddScoped<GrantCheck>().AddScoped<Leaving>();
        services.AddSingleton<Standing>();
        services.Replace(ServiceDescriptor.Singleton<IStanding>(provider => provider.GetRequiredService<Standing>()));
        services.AddHostedService<StandingNews>();
    }
}
