using Microsoft.Extensions.Primitives;

namespace Knowledge.Host.Door.Browsers;

/// <summary>
/// Tells browsers to run only scripts that carry the nonce of the page and what they load, and to take everything else from this
/// host alone. What is no page may load nothing at all. A response that needs more sets the header itself; what is set stays.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Closed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly KeyValuePair<string, StringValues>[] Headers =
    [
        new("X-Content-Type-Options", "nosniff"),
        new("X-Frame-Options", "DENY"),
        new("Referrer-Policy", "same-origin"),
        new("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    public Task Invoke(HttpContext context)
    {
        // At the last moment, because error pages start the response over without the headers set before.
        context.Response.OnStarting(
            state =>
            {
                Guard((HttpContext)state);
                return Task.CompletedTask;
            },
            context);
        return next(context);
    }

    /// <summary>What a page may load and where its forms may lead.</summary>
    /// <param name="context">The request that the page answers.</param>
    /// <param name="formsLeadTo">Besides this host.</param>
    /// <remarks>Browsers that know 'strict-dynamic' do not look at 'self' beside it.</remarks>
    public static string Page(HttpContext context, string formsLeadTo = "") =>
        $"default-src 'self'; script-src 'nonce-{Nonce.Of(context)}' 'strict-dynamic' 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        $"connect-src 'self'; object-src 'none'; base-uri 'none'; form-action {$"'self' {formsLeadTo}".TrimEnd()}; frame-ancestors 'none'";

    private static void Guard(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.TryAdd("Content-Security-Policy", IsPage(context.Response) ? Page(context) : Closed);
        foreach (var (name, value) in Headers)
            headers.TryAdd(name, value);
    }

    private static bool IsPage(HttpResponse response) => response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) is true;
}
