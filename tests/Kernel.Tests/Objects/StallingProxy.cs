using System.Net;
using System.Net.Sockets;

namespace Knowledge.Kernel.Tests.Objects;

/// <summary>Passes bytes on to a server until so many went up, then nothing moves any more: an upload that is stuck half-way.</summary>
internal sealed class StallingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource stalled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IPEndPoint target;
    private readonly Task accepting;
    private long left;

    public StallingProxy(string target, long after)
    {
        this.target = IPEndPoint.Parse(target);
        left = after;
        listener.Start();
        accepting = Accept();
    }

    public string Endpoint => listener.LocalEndpoint.ToString()!;

    /// <summary>Completes when nothing moves any more.</summary>
    public Task Stalled => stalled.Task;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await accepting;
        listener.Dispose();
        stop.Dispose();
    }

    private async Task Accept()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(Connect(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task Connect(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            try
            {
                await server.ConnectAsync(target, stop.Token);
                await Task.WhenAny(
                    Pass(client.GetStream(), server.GetStream(), counted: true),
                    Pass(server.GetStream(), client.GetStream(), counted: false));
            }
            catch (Exception ended) when (ended is IOException or SocketException or OperationCanceledException)
            {
                // Either side may go at any time; that is what this is for.
            }
        }
    }

    private async Task Pass(NetworkStream from, NetworkStream to, bool counted)
    {
        var piece = new byte[64 * 1024];
        while (await from.ReadAsync(piece, stop.Token) is var read and > 0)
        {
            if (counted && Interlocked.Add(ref left, -read) < 0)
            {
                stalled.TrySetResult();
                await Task.Delay(Timeout.Infinite, stop.Token);
            }

            await to.WriteAsync(piece.AsMemory(0, read), stop.Token);
        }
    }
}
