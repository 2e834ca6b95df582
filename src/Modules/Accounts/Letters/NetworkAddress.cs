using System.Net;
using Knowledge.Accounts.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Knowledge.Accounts.Letters;

/// <summary>
/// The address that links in letters begin with: the issuer's. Without one, where the request came in. What a request says of its host
/// counts only as far as that cannot lead elsewhere: a letter must not carry its token to a site that somebody else chose.
/// </summary>
internal sealed class NetworkAddress(IConfiguration configuration, IHttpContextAccessor requests)
{
    /// <summary>Ends with a slash.</summary>
    public string Current => configuration[TokenServer.IssuerSetting] is { Length: > 0 } issuer ? issuer.TrimEnd('/') + "/" : Of(requests.HttpContext);

    private static string Of(HttpContext? context)
    {
        if (context is null)
            return "http://localhost:8080/";
        var (request, here) = (context.Request, context.Connection);
        var isOwn = request.Host.Port is not { } port || port == here.LocalPort;
        var host = isOwn && IsOwnName(request.Host.Host, here.LocalIpAddress)
            ? request.Host.ToUriComponent()
            : new HostString(here.LocalIpAddress?.ToString() ?? "localhost", here.LocalPort).ToUriComponent();
        return $"{request.Scheme}://{host}{request.PathBase}/";
    }

    private static bool IsOwnName(string name, IPAddress? local) =>
        name is "localhost" || name.Equals(Environment.MachineName, StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(name.Trim('[', ']'), out var address) && (address.Equals(local) || address.Equals(local?.MapToIPv4())));
}
