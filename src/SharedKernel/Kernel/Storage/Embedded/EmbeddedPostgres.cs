using Microsoft.Extensions.Logging;
using Npgsql;

namespace Knowledge.Kernel.Storage.Embedded;

/// <summary>
/// A PostgreSQL server that the host owns: created at the first start, listening on a free loopback port, stopped on dispose.
/// It runs in a session of its own (<c>pg_ctl</c> sees to that), so Ctrl-C in the terminal reaches the host alone. If the host is killed
/// the server lives on, and the next <see cref="Start(string, ILogger, CancellationToken)"/> takes it over.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    internal const string User = "knowledge";
    private const int StartAttempts = 3;
    private readonly PreparedCluster cluster;
    private readonly ILogger log;
    private bool stopped;

    private EmbeddedPostgres(PreparedCluster cluster, ILogger log)
    {
        this.cluster = cluster;
        this.log = log;
    }

    /// <summary>How the superuser reaches the database <c>postgres</c>, password included: keep it out of logs.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>
    /// Starts the server that keeps its data in <paramref name="dataDirectory"/>, or takes over one that a killed host left running.
    /// The caller makes sure that it is the only one (see <see cref="DataFolder.Claim"/>).
    /// </summary>
    /// <exception cref="EmbeddedPostgresException">The server's programs are missing, or it does not start.</exception>
    public static Task<EmbeddedPostgres> Start(string dataDirectory, ILogger log, CancellationToken cancellation) =>
        Start(dataDirectory, new Dictionary<string, string>(), log, cancellation);

    /// <inheritdoc cref="Start(string, ILogger, CancellationToken)"/>
    /// <param name="settings">Settings of PostgreSQL over the defaults, such as <c>fsync</c> = <c>off</c>; the values go through a shell.</param>
    public static async Task<EmbeddedPostgres> Start(
        string dataDirectory, IReadOnlyDictionary<string, string> settings, ILogger log, CancellationToken cancellation)
    {
        var server = new EmbeddedPostgres(await PreparedCluster.In(Path.GetFullPath(dataDirectory), log, cancellation), log);
        try
        {
            if (!await server.TakeOver(cancellation))
                await server.Launch(settings, cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends all connections, writes everything to disk and waits until the server is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (stopped)
            return;

        stopped = true;
        await cluster.Stop(log);
    }

    private async Task<bool> TakeOver(CancellationToken cancellation)
    {
        if (cluster.Postmaster is not { } left)
            return false;

        if (left.IsServerAlive)
        {
            ConnectionString = ConnectTo(left.Port);
            if (await Answers(cancellation))
            {
                log.LogInformation("Took over the PostgreSQL server that an earlier host left running, process {Pid}", left.Pid);
                return true;
            }

            log.LogWarning("The PostgreSQL server that an earlier host left, process {Pid}, does not answer: restarting it", left.Pid);
            await cluster.Stop(log);
        }

        PostmasterFile.Remove(cluster.Home.Cluster);
        return false;
    }

    private async Task Launch(IReadOnlyDictionary<string, string> settings, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = LoopbackPort.Free();
            var started = await cluster.Start(ServerSettings.Options(port, settings), cancellation);
            ConnectionString = ConnectTo(port);
            if (started.Succeeded && await Answers(cancellation))
                return;

            // Another program may have taken the port in the meantime.
            if (attempt == StartAttempts)
                throw new EmbeddedPostgresException($"PostgreSQL does not start. {started.Output.Trim()} {cluster.Home.LogTail()}");
        }
    }

    /// <summary>Whether the server at <see cref="ConnectionString"/> is the one of this cluster and takes the password.</summary>
    private async Task<bool> Answers(CancellationToken cancellation)
    {
        try
        {
            var once = new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false, Timeout = 10 };
            await using var connection = new NpgsqlConnection(once.ConnectionString);
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand("SHOW data_directory", connection);
            return await command.ExecuteScalarAsync(cancellation) is string directory && Path.GetFullPath(directory) == cluster.Home.Cluster;
        }
        catch (NpgsqlException error)
        {
            log.LogDebug(error, "PostgreSQL does not answer");
            return false;
        }
    }

    private string ConnectTo(int port) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = User,
        Password = cluster.Home.Password(),
        Database = "postgres",
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
        MaxPoolSize = ServerSettings.ConnectionsOfPool,
    }.ConnectionString;
}
