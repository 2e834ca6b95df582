using Knowledge.Accounts.Actors;
using Knowledge.Accounts.Passkeys;
using Knowledge.Accounts.People;
using Knowledge.Accounts.People.Choosing;
using Knowledge.Accounts.SignIn.Keeping;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.SignIn;

/// <summary>Wires ASP.NET Core Identity and the session cookie.</summary>
internal static class Sessions
{
    public static void Add(IServiceCollection services)
    {
        services.AddIdentityCore<User>(Configure)
            .AddSignInManager()
            .AddUserStore<PersonStore>()
            .AddClaimsPrincipalFactory<UserClaims>()
            .AddPasswordValidator<PasswordRulesValidator>();
        SessionWiring.Add(services);
        SignInWiring.Add(services);
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<Administrators>().AddScoped<PasswordProof>().AddScoped<Departure>();
    }

    public static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "knowledge";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
        options.EventsType = typeof(SessionEvents);
        options.SlidingExpiration = true;
        options.ExpireTimeSpan = Session.Idle;
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
        // Length is what makes a password strong; rules on characters only make it predictable. PasswordRules refuse what is guessed first.
        options.Password.RequiredLength = PasswordRules.Shortest;
        options.Password.RequiredUniqueChars = 1;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }
}
