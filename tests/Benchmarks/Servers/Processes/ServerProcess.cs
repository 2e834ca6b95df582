using System.Diagnostics;
using System.Net.Sockets;

namespace Knowledge.Benchmarks.Servers.Processes;

/// <summary>A server under measurement in a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private ServerProcess(string name, int port, Process process)
    {
        Name = name;
        Port = port;
        this.process = process;
    }

    public string Name { get; }

    public int Port { get; }

    public int Id => process.Id;

    /// <summary>Starts a server and waits until it listens.</summary>
    public static async Task<ServerProcess> Start(string name, string postgres, int port, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { Environment = { [Serving.Postgres] = postgres, ["NODE_ENV"] = "production", ["GRAPHILE_ENV"] = "production" } };
        var server = new ServerProcess(name, port, Process.Start(start)!);
        var started = Stopwatch.GetTimestamp();
        while (!await server.Listens())
        {
            if (server.process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
                throw new InvalidOperationException($"The server '{name}' does not start.");
            await Task.Delay(50);
        }

        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<bool> Listens()
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(System.Net.IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
