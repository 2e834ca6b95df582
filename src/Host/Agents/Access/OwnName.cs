using System.Net;

namespace Knowledge.Host.Agents.Access;

/// <summary>
/// Guards a host that listens on this machine alone: a web page can point a name of its own at 127.0.0.1 and then call what runs there.
/// Such a request names a host that is neither this machine nor the network's public address.
/// </summary>
internal static class OwnName
{
    /// <summary>Whether the request came to this machine's own address under somebody else's name.</summary>
    public static bool IsBorrowed(HttpContext context)
    {
        if (context.Connection.LocalIpAddress is not { } address || !IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address))
            return false;
        var name = context.Request.Host.Host;
        return !IsLocal(name) && !name.Equals(ProtectedResource.Configured(context)?.Host, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsLocal(string name) =>
        name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(name.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);
}
