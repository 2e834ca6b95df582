using Knowledge.Accounts.PersonalTokens;
using Knowledge.Accounts.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Validation.AspNetCore;

namespace Knowledge.Accounts.Actors;

/// <summary>The ways to be recognised: the session cookie of a browser, or the bearer token of a program or a script.</summary>
internal static class AuthenticationSchemes
{
    public const string Either = "Knowledge";

    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, options => options.ForwardDefaultSelector = context => PersonalTokenScheme.IsShown(context) ? PersonalTokenScheme.Name
                : ShowsToken(context) ? OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme
                : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, PersonalTokenScheme>(PersonalTokenScheme.Name, null)
            .AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(Sessions.Cookie));
        services.AddSingleton<ActorReader>();
        services.AddSingleton<BearerAuthenticator>();
    }

    /// <summary>A request with this header is judged by it alone: a cookie beside it does not count.</summary>
    public static bool ShowsToken(HttpContext context) => context.Request.Headers.ContainsKey("Authorization");
}
