using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Knowledge.Accounts.Tokens;

/// <summary>Stops reading a request for a token that is far larger than any honest one.</summary>
internal sealed class LimitTokenRequest(RequestDelegate next)
{
    /// <summary>In bytes; an honest request is a form of a few hundred.</summary>
    private const int Largest = 64 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/connect"))
        {
            await next(context);
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = Largest;
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = exception.StatusCode;
            await context.Response.WriteAsJsonAsync(
                new { error = Errors.InvalidRequest, error_description = $"The request cannot be read. Send a form of at most {Largest} bytes." },
                context.RequestAborted);
        }
    }
}
