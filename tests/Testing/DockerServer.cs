using System.Net.Sockets;
using Testcontainers.PostgreSql;

namespace Knowledge.Testing;

/// <summary>A server in a container, sorting as the embedded one does.</summary>
internal sealed class DockerServer : ITestServer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly PostgreSqlContainer container;

    private DockerServer(PostgreSqlContainer container) => this.container = container;

    public string ConnectionString => container.GetConnectionString();

    /// <summary>Whether an engine accepts connections at its socket.</summary>
    public static async Task<bool> IsAvailable()
    {
        var path = Environment.GetEnvironmentVariable("DOCKER_HOST") is { } host && host.StartsWith("unix://", StringComparison.Ordinal)
            ? host["unix://".Length..]
            : "/var/run/docker.sock";
        if (!File.Exists(path))
            return false;

        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using var deadline = new CancellationTokenSource(Patience);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), deadline.Token);
            return true;
        }
        catch (Exception error) when (error is SocketException or OperationCanceledException)
        {
            return false;
        }
    }

    public static async Task<DockerServer> Start()
    {
        var postgres = new PostgreSqlBuilder("postgres:18")
            .WithEnvironment("POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8")
            .WithCommand("-c", "fsync=off", "-c", "max_connections=400")
            .Build();
        await postgres.StartAsync();
        return new DockerServer(postgres);
    }

    public void Created(string database)
    {
        // It goes with the container.
    }

    public ValueTask DisposeAsync() => container.DisposeAsync();
}
