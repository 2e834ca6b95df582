using Knowledge.Accounts.Actors;
using Knowledge.Accounts.People;
using Knowledge.Kernel.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.SignIn;

/// <summary>Wires ASP.NET Core Identity and the session cookie.</summary>
internal static class Sessions
{
    public static void Add(IServiceCollection services)
    {
        services.AddIdentityCore<User>(Configure)
            .AddSignInManager()
            .AddUserStore<UserOnlyStore<User, KnowledgeDb, Guid>>()
            .AddClaimsPrincipalFactory<UserClaims>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<Administrators>();
    }

    public static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "knowledge";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.SlidingExpiration = true;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.LoginPath = "/SignIn";
        options.LogoutPath = "/SignOut";
        options.AccessDeniedPath = "/SignIn";
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.ClaimsIdentity.UserIdClaimType = ActorClaims.Subject;
        options.ClaimsIdentity.UserNameClaimType = "preferred_username";
        options.ClaimsIdentity.RoleClaimType = ActorClaims.Role;
        // Length is what makes a password strong; rules on characters only make it predictable.
        options.Password.RequiredLength = 12;
        options.Password.RequiredUniqueChars = 4;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }
}
