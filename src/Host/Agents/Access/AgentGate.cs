using Knowledge.Host.GraphQL.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Knowledge.Host.Agents.Access;

/// <summary>
/// Whom <c>/mcp</c> lets in: requests with a bearer token, of a moderate size, that no page of another site has caused.
/// Whether the token is good is found out later, where it is for every other address.
/// </summary>
internal sealed class AgentGate(RequestDelegate next, OriginPolicy origins, IOptions<AgentSettings> settings)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (OwnName.IsBorrowed(context) || origins.IsForeign(context.Request))
        {
            await Refuse(context, StatusCodes.Status403Forbidden, "A page of another site may not call this address. Behind a proxy, set Accounts:Issuer to the public address.");
            return;
        }

        context.Response.OnStarting(() => Challenge(context));
        if (!context.Request.Headers.ContainsKey("Authorization"))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await Refuse(context, StatusCodes.Status401Unauthorized, "Send an access token: Authorization: Bearer ….");
            return;
        }

        await Measured(context);
    }

    private async Task Measured(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = settings.Value.MaxBodyBytes;
        if (context.Request.ContentLength > settings.Value.MaxBodyBytes)
        {
            await Refuse(context, StatusCodes.Status413PayloadTooLarge, $"The request is too large; {settings.Value.MaxBodyBytes} bytes are the most.");
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException broken) when (!context.Response.HasStarted)
        {
            await Refuse(context, broken.StatusCode, "The request could not be read to its end.");
        }
    }

    /// <summary>A refusal for want of a token, or for a bad one, tells where to get a good one.</summary>
    private static Task Challenge(HttpContext context)
    {
        if (context.Response.StatusCode == StatusCodes.Status401Unauthorized)
        {
            var given = context.Response.Headers.WWWAuthenticate.ToString();
            var challenge = ProtectedResource.Challenge(context);
            context.Response.Headers.WWWAuthenticate = given.Contains(' ', StringComparison.Ordinal) ? $"{given}, {challenge}" : $"Bearer {challenge}";
        }

        return Task.CompletedTask;
    }

    private static Task Refuse(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { jsonrpc = "2.0", id = (string?)null, error = new { code = -32600, message } });
    }
}
