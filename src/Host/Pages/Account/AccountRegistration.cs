using Knowledge.Host.Pages.Account.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Account;

/// <summary>Wires the pages about one's own account.</summary>
internal static class AccountRegistration
{
    private const string Person = "Person";

    /// <summary>Lets nobody in who has not signed in as a person.</summary>
    public static IServiceCollection AddAccountPages(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder().AddPolicy(Person, policy => policy.RequireAuthenticatedUser().RequireClaim("kind", "user"));
        return services.AddScoped<PersonalData>().Configure<RazorPagesOptions>(pages => pages.Conventions.AuthorizeFolder("/Account", Person));
    }
}
