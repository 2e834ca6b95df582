using System.Net;
using System.Net.Sockets;

namespace Knowledge.Kernel.Storage.Embedded;

internal static class LoopbackPort
{
    /// <summary>A port that was free a moment ago; whoever binds it must be ready to ask for another.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
