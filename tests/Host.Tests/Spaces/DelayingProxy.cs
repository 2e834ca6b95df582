using System.Net;
using System.Net.Sockets;

namespace Knowledge.Host.Tests.Spaces;

/// <summary>Stands before a server and lets what is said to it wait: a network that is far away.</summary>
internal sealed class DelayingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly string _host;
    private readonly int _port;
    private readonly Task _accepting;
    private int _sent;

    public DelayingProxy(string host, int port)
    {
        (_host, _port) = (host, port);
        _listener.Start();
        _accepting = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How often something was said to the server.</summary>
    public int Sent => _sent;

    /// <summary>How long each word takes to the server.</summary>
    public TimeSpan Delay { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Carry(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The end.
        }
    }

    private async Task Carry(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            try
            {
                await server.ConnectAsync(_host, _port, _end.Token);
                await Task.WhenAny(Copy(client, server, true), Copy(server, client, false));
            }
            catch (Exception over) when (over is OperationCanceledException or SocketException or IOException)
            {
                // One of them has hung up.
            }
        }
    }

    private async Task Copy(TcpClient from, TcpClient to, bool isDelayed)
    {
        var buffer = new byte[64 * 1024];
        while (await from.GetStream().ReadAsync(buffer, _end.Token) is > 0 and var read)
        {
            if (isDelayed)
                Interlocked.Increment(ref _sent);
            if (isDelayed && Delay > TimeSpan.Zero)
                await Task.Delay(Delay, _end.Token);
            await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _end.Token);
        }
    }
}
