using Microsoft.Extensions.Options;

namespace Knowledge.Host.GraphQL.Http;

/// <summary>
/// Keeps other websites from acting with the cookies of someone who visits them. Bodies are JSON only, which a browser
/// asks permission for first; this check covers what it does not ask for: sockets and GET.
/// </summary>
internal sealed class OriginPolicy(IOptions<GraphQLTransportOptions> options)
{
    /// <summary>Whether a web page of another site caused this request.</summary>
    public bool IsForeign(HttpRequest request)
    {
        if (request.Headers.Origin is [{ Length: > 0 } origin])
            return !IsOwn(origin, request) && !options.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);

        return request.Headers["Sec-Fetch-Site"] == "cross-site";
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && Uri.TryCreate($"{page.Scheme}://{request.Host.Value}", UriKind.Absolute, out var here)
        && page.Authority.Equals(here.Authority, StringComparison.OrdinalIgnoreCase);
}
