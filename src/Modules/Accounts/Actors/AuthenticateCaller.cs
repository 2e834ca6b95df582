using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using OpenIddict.Validation.AspNetCore;

namespace Knowledge.Accounts.Actors;

/// <summary>
/// Authenticates requests for data. The framework's own step first asks every scheme whether the request is for an endpoint of its own,
/// such as that of the token server, which takes longer than most answers.
/// </summary>
internal sealed class AuthenticateCaller(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, IAuthenticationHandlerProvider handlers)
    {
        var showsToken = AuthenticationSchemes.ShowsToken(context);
        // The scheme of tokens keeps here what it needs to authenticate.
        if (showsToken
            && await handlers.GetHandlerAsync(context, OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme) is IAuthenticationRequestHandler tokens
            && await tokens.HandleRequestAsync())
            return;
        if ((showsToken || context.Request.Headers.Cookie.Count > 0) && await context.AuthenticateAsync() is { Principal: { } principal })
            context.User = principal;
        await next(context);
    }
}
