using Knowledge.Kernel.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.SignIn.Keeping;

/// <summary>Wires sessions to the cookies of ASP.NET Core Identity.</summary>
internal static class SessionWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<SessionCookies>();
        services.AddScoped<SessionEvents>();
        services.AddScoped(provider => new OpenSessions(provider.GetRequiredService<KnowledgeDb>(), provider.GetRequiredService<TimeProvider>()));
        foreach (var scheme in new[] { IdentityConstants.ApplicationScheme, IdentityConstants.TwoFactorUserIdScheme, IdentityConstants.ExternalScheme })
            services.AddOptions<CookieAuthenticationOptions>(scheme).Configure<SessionCookies>((options, cookies) => options.CookieManager = cookies);
    }
}
