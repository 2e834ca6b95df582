using System.Net;
using System.Net.Sockets;

namespace Knowledge.Accounts.SignIn.Keeping;

/// <summary>The part of an address that says who provides the network: it stays while a device moves about in it.</summary>
internal static class Networks
{
    /// <summary>The first half of an address of version 4, the first 32 bits of one of version 6; empty when it is none.</summary>
    public static string Of(string address)
    {
        if (!IPAddress.TryParse(address, out var parsed))
            return "";
        if (parsed.IsIPv4MappedToIPv6)
            parsed = parsed.MapToIPv4();
        var bytes = parsed.GetAddressBytes();
        return parsed.AddressFamily == AddressFamily.InterNetwork
            ? $"{bytes[0]}.{bytes[1]}.0.0/16"
            : $"{Convert.ToHexStringLower(bytes, 0, 2)}:{Convert.ToHexStringLower(bytes, 2, 2)}::/32";
    }
}
