using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Knowledge.Accounts.PersonalTokens;

/// <summary>Takes personal tokens wherever a bearer token is taken.</summary>
internal sealed class PersonalTokenScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, PersonalTokenCheck tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "PersonalToken";

    private const string Bearer = "Bearer ";

    /// <summary>Whether the request shows such a token; any other is for the token server.</summary>
    public static bool IsShown(HttpContext context) => Shown(context) is not null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Shown(Context) is not { } token)
            return AuthenticateResult.NoResult();
        return await tokens.Read(token, Context.RequestAborted) is { } principal
            ? AuthenticateResult.Success(new AuthenticationTicket(principal, Name))
            : AuthenticateResult.Fail("The token is not valid.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\", error_description=\"The token is unknown, has expired or was revoked.\"";
        return Task.CompletedTask;
    }

    private static string? Shown(HttpContext context) =>
        context.Request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && header[Bearer.Length..].Trim() is var token
            && token.StartsWith(TokenText.Prefix, StringComparison.Ordinal) ? token : null;
}
