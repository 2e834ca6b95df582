using System.Net;
using System.Net.Sockets;

namespace Knowledge.Testing;

/// <summary>Five free ports, one for each process of a Swift.</summary>
internal sealed record SwiftPorts(int Proxy, int Account, int Container, int Object, int Memcached)
{
    public int[] All => [Memcached, Account, Container, Object, Proxy];

    public static SwiftPorts Find()
    {
        // All are held open until all are found, so that they differ.
        var listeners = Enumerable.Range(0, 5).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.ConvertAll(listener => ((IPEndPoint)listener.LocalEndpoint).Port);
        listeners.ForEach(listener => listener.Dispose());
        return new SwiftPorts(ports[0], ports[1], ports[2], ports[3], ports[4]);
    }

    public int Of(string kind) => kind switch
    {
        "account" => Account,
        "container" => Container,
        "object" => Object,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such ring."),
    };
}
