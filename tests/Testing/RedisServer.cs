using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Knowledge.Testing;

/// <summary>A real Redis of its own, on loopback, that keeps nothing; Debian's <c>redis-server</c>.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ServerProcess process;

    private RedisServer(ServerProcess process, int port) => (this.process, Port) = (process, port);

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>As a client names it.</summary>
    public string Address => $"127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<RedisServer> Start(CancellationToken cancellation)
    {
        var port = FreePort();
        var started = ServerProcess.Start("redis-server", ["--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]);
        var server = new RedisServer(started, port);
        await server.Answers(cancellation);
        return server;
    }

    /// <summary>Ends it, as a crash would.</summary>
    public ValueTask DisposeAsync() => process.DisposeAsync();

    private async Task Answers(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await Answers())
            await timer.WaitForNextTickAsync(patience.Token);
    }

    private async Task<bool> Answers()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
