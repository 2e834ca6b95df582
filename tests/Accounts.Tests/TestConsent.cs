using Knowledge.Accounts.Programs;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;

namespace Knowledge.Accounts.Tests;

/// <summary>In place of the page where a person is asked: the person always says yes, and problems are bare.</summary>
internal static class TestConsent
{
    public static void Map(WebApplication app) => app.MapGet("/connect/authorize", Decide);

    private static async Task<IResult> Decide(HttpContext context, ProgramAccess access)
    {
        if (context.GetOpenIddictServerResponse() is { Error: not null } problem)
            return Results.BadRequest(problem.ErrorDescription);
        var request = context.GetOpenIddictServerRequest()!;
        if (await access.Person(context) is not { } person)
            return Results.Unauthorized();
        var asked = await access.Describe(person, request.ClientId!, request.GetScopes(), isForAgents: false, context.RequestAborted);
        return Results.SignIn(await access.Allow(person, asked, context.RequestAborted), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }
}
