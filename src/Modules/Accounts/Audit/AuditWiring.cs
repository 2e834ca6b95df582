using Knowledge.Kernel.Actions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Knowledge.Accounts.Audit;

/// <summary>Wires what keeps watch over refused attempts.</summary>
internal static class AuditWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<Incidents>();
        services.AddSingleton<IIncidents>(provider => provider.GetRequiredService<Incidents>());
        services.Replace(ServiceDescriptor.Singleton<IDenials, DeniedActions>());
        services.AddHostedService<IncidentWriter>();
    }
}
