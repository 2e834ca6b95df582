using System.Collections.Concurrent;

namespace Knowledge.Testing;

/// <summary>A server that somebody else runs; only the databases are ours.</summary>
internal sealed class ExternalServer(string connectionString) : ITestServer
{
    private readonly ConcurrentBag<string> databases = [];

    public string ConnectionString => connectionString;

    public static ExternalServer? FromEnvironment() =>
        Environment.GetEnvironmentVariable("KNOWLEDGE_TEST_POSTGRES") is { Length: > 0 } named ? new ExternalServer(named) : null;

    public void Created(string database) => databases.Add(database);

    public async ValueTask DisposeAsync()
    {
        foreach (var database in databases)
            await PostgresServer.Execute(ConnectionString, $"DROP DATABASE IF EXISTS {database} WITH (FORCE)", CancellationToken.None);
    }
}
