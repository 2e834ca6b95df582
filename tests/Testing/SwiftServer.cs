using System.Net.Sockets;

namespace Knowledge.Testing;

/// <summary>
/// OpenStack Swift with its S3 face, started for a test from Debian's packages on loopback ports, with everything in one temporary folder.
/// </summary>
public sealed class SwiftServer : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private readonly SwiftFolder folder;
    private readonly List<ServerProcess> processes = [];

    private SwiftServer(SwiftFolder folder) => this.folder = folder;

    /// <summary>Why Swift cannot be started on this machine, or <see langword="null"/> when it can.</summary>
    public static string? WhyNot => ServerProcess.Missing(["swift-proxy-server", "swift-account-server", "swift-container-server",
        "swift-object-server", "swift-ring-builder", "memcached"]) is { Count: > 0 } missing
        ? $"Swift is not installed ({string.Join(", ", missing)} missing): apt-get install swift swift-proxy swift-account swift-container swift-object memcached"
        : null;

    /// <summary>Host and port of the S3 face, without TLS.</summary>
    public string Endpoint => $"127.0.0.1:{folder.Ports.Proxy}";

    /// <summary>Signs requests together with <see cref="SecretKey"/>.</summary>
    public string AccessKey => SwiftFolder.AccessKey;

    public string SecretKey => SwiftFolder.SecretKey;

    public string Region => SwiftFolder.Region;

    /// <summary>Starts the servers and returns when they answer.</summary>
    public static async Task<SwiftServer> Start(CancellationToken cancellation = default)
    {
        if (WhyNot is { } reason)
            throw new InvalidOperationException(reason);
        var server = new SwiftServer(SwiftFolder.Create());
        try
        {
            await server.StartAll(cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in Enumerable.Reverse(processes))
            await process.DisposeAsync();
        folder.Delete();
    }

    private async Task StartAll(CancellationToken cancellation)
    {
        await folder.BuildRings(cancellation);
        var ports = folder.Ports;
        processes.Add(ServerProcess.Start("memcached", ["-l", "127.0.0.1", "-p", $"{ports.Memcached}", "-m", "16", "-u", Environment.UserName]));
        foreach (var kind in SwiftFolder.Kinds)
            processes.Add(ServerProcess.Start($"swift-{kind}-server", [folder.Configuration(kind)]));
        processes.Add(ServerProcess.Start("swift-proxy-server", [folder.Configuration("proxy")]));
        foreach (var port in ports.All)
            await Answers(port, cancellation);
    }

    private async Task Answers(int port, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(StartTimeout);
        while (true)
        {
            if (processes.Find(process => process.HasExited) is { } dead)
                throw new InvalidOperationException($"Swift did not start. {dead.Describe()}");
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", port, timeout.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, timeout.Token);
            }
        }
    }
}
