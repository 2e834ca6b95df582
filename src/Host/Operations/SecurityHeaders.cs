using Microsoft.Extensions.Primitives;

namespace Knowledge.Host.Operations;

/// <summary>
/// Tells browsers to take scripts, styles and everything else from this host alone. A page that needs more sets
/// the header itself; what is set already stays.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>What a page may load and where its forms may lead, unless it says more.</summary>
    public const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static readonly KeyValuePair<string, StringValues>[] Headers =
    [
        new("Content-Security-Policy", ContentPolicy),
        new("X-Content-Type-Options", "nosniff"),
        new("X-Frame-Options", "DENY"),
        new("Referrer-Policy", "same-origin"),
        new("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
    ];

    public Task Invoke(HttpContext context)
    {
        // At the last moment, because error pages start the response over without the headers set before.
        context.Response.OnStarting(
            response =>
            {
                foreach (var (name, value) in Headers)
                    ((HttpResponse)response).Headers.TryAdd(name, value);
                return Task.CompletedTask;
            },
            context.Response);
        return next(context);
    }
}
