using GraphQL.DI;
using Knowledge.Host.Door.Browsers;
using Knowledge.Host.Door.Limits;
using Knowledge.Host.Door.Watch;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.AspNetCore.Mvc;

namespace Knowledge.Host.Door;

/// <summary>What every request passes before anybody looks at what it wants.</summary>
internal static class DoorRegistration
{
    private static readonly TimeSpan TlsAlone = TimeSpan.FromDays(365);

    /// <summary>Adds limits on requests, proxies that are believed, headers for browsers and the watch over what is refused.</summary>
    public static void AddDoor(this IServiceCollection services, IConfiguration configuration)
    {
        Proxies.Add(services, configuration);
        services.AddLimits(configuration);
        services.Configure<HstsOptions>(hsts => (hsts.MaxAge, hsts.IncludeSubDomains) = (TlsAlone, true));
        services.AddSingleton<IConfigureExecution, MassAssignment>();
        services.Configure<MvcOptions>(pages => pages.Filters.Add<ForgedForms>());
    }

    /// <summary>Finds out where requests come from and guards browsers. Call it first, so that it sees every response.</summary>
    public static void UseDoor(this WebApplication app)
    {
        app.UseMiddleware<NoteStart>();
        app.UseForwardedHeaders();
        app.UseHsts();
        app.UseMiddleware<SecurityHeaders>();
    }

    /// <summary>Limits and watches, once error pages are in place.</summary>
    public static void UseWatch(this WebApplication app)
    {
        app.UseMiddleware<ForbiddenPages>();
        app.UseAddressLimits();
    }
}
