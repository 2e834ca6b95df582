using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Knowledge.Host.Door;

/// <summary>
/// The proxies in front of this host, from <c>Proxies</c>: addresses and networks such as <c>10.0.0.0/8</c> with commas between them. What
/// they say of where a request comes from is believed, and nobody else's word; without them nobody's.
/// </summary>
internal static class Proxies
{
    private const string Setting = "Proxies";

    public static void Add(IServiceCollection services, IConfiguration configuration) => services.Configure<ForwardedHeadersOptions>(options =>
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        var proxies = (configuration[Setting] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var proxy in proxies)
            options.KnownIPNetworks.Add(Network(proxy));
        options.ForwardedHeaders = proxies.Length > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
        // The chain is followed as far as the proxies are ours.
        options.ForwardLimit = null;
    });

    private static System.Net.IPNetwork Network(string text)
    {
        if (IPAddress.TryParse(text, out var address))
            return new(address, address.GetAddressBytes().Length * 8);
        return System.Net.IPNetwork.TryParse(text, out var network)
            ? network
            : throw new InvalidOperationException($"{Setting} has '{text}', which is neither an address nor a network. Write it like 10.0.0.5 or 10.0.0.0/8, several with commas.");
    }
}
