using Knowledge.Accounts.Audit;
using Knowledge.Accounts.Tokens;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Knowledge.Accounts.Actors;

/// <summary>Finds out who made a request.</summary>
public static class ActorMiddleware
{
    /// <summary>
    /// Authenticates the request and sets <see cref="CurrentActor"/>. A request that shows credentials is either who it says or gets 401;
    /// it never goes on as anonymous. The endpoints of the token server are answered here. Put it after routing, before what acts.
    /// </summary>
    /// <param name="app">The application.</param>
    /// <param name="data">The path below which there is data alone, and no endpoint of a way to sign in.</param>
    public static IApplicationBuilder UseActors(this IApplicationBuilder app, PathString data)
    {
        ArgumentNullException.ThrowIfNull(app);
        // Else the framework, which does not look into branches, adds the step to the beginning.
        app.Properties["__AuthenticationMiddlewareSet"] = true;
        return app.UseMiddleware<LimitTokenRequest>()
            .UseWhen(context => !IsForData(context), others => others.UseAuthentication())
            .UseWhen(IsForData, forData => forData.UseMiddleware<AuthenticateCaller>())
            .UseMiddleware<SetActor>();

        bool IsForData(HttpContext context) => context.Request.Path.StartsWithSegments(data);
    }

    private sealed class SetActor(RequestDelegate next)
    {
        public async Task InvokeAsync(HttpContext context, CurrentActor current, ActorReader reader, IStanding standing, IIncidents incidents)
        {
            if (AuthenticationSchemes.ShowsToken(context) && context.User.Identity is not { IsAuthenticated: true })
            {
                incidents.Report(IncidentKind.TokenRefused, "The access token is not valid here, or not any more.");
                await context.ChallengeAsync(AuthenticationSchemes.Either);
                return;
            }

            current.Actor = await standing.Of(reader.Read(context.User), context.RequestAborted);
            await next(context);
        }
    }
}
