using Npgsql;

namespace Knowledge.Testing;

/// <summary>
/// One PostgreSQL server for all tests of the process, found in this order: <c>KNOWLEDGE_TEST_POSTGRES</c> (a connection string of a user
/// that may create databases), Docker, the embedded server.
/// </summary>
public static class PostgresServer
{
    private static readonly Lazy<Task<ITestServer>> Server = new(Start);

    /// <summary>Creates an empty database and returns its connection string. It goes when the process ends.</summary>
    public static async Task<string> CreateDatabase(CancellationToken cancellation)
    {
        var server = await Server.Value.WaitAsync(cancellation);
        var name = $"test_{Guid.CreateVersion7():N}";
        await Execute(server.ConnectionString, $"CREATE DATABASE {name} TEMPLATE template0", cancellation);
        server.Created(name);
        return new NpgsqlConnectionStringBuilder(server.ConnectionString)
        {
            Database = name,
            MaxPoolSize = 20,
            IncludeErrorDetail = true,
        }.ConnectionString;
    }

    internal static async Task Execute(string connectionString, string statement, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<ITestServer> Start()
    {
        ITestServer server = ExternalServer.FromEnvironment() is { } external ? external
            : await DockerServer.IsAvailable() ? await DockerServer.Start()
            : await EmbeddedServer.Start();

        // Runs also when tests fail or the run is cancelled; nothing can be awaited there.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return server;
    }
}
