using Knowledge.Kernel.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Knowledge.Benchmarks.Data;

/// <summary>A PostgreSQL server of the benchmark's own in a temporary folder, with the settings that a host starts it with: it writes durably.</summary>
internal sealed class FleetServer : IAsyncDisposable
{
    private readonly string folder;
    private readonly EmbeddedPostgres postgres;

    private FleetServer(string folder, EmbeddedPostgres postgres)
    {
        this.folder = folder;
        this.postgres = postgres;
    }

    /// <summary>The process that all processes of the server descend from.</summary>
    public int Process => int.Parse(File.ReadLines(Path.Combine(folder, "cluster", "postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture);

    public static async Task<FleetServer> Start()
    {
        var own = Path.Combine(Path.GetTempPath(), $"knowledge-benchmarks-{Environment.ProcessId}");
        return new FleetServer(own, await EmbeddedPostgres.Start(own, NullLogger.Instance, CancellationToken.None));
    }

    /// <summary>How a .NET server reaches the data.</summary>
    /// <param name="pool">Connections at most.</param>
    public string Npgsql(int pool) => new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { MaxPoolSize = pool }.ConnectionString;

    /// <summary>How a Node.js server reaches the data.</summary>
    public string Url()
    {
        var parts = new NpgsqlConnectionStringBuilder(postgres.ConnectionString);
        return $"postgres://{parts.Username}:{Uri.EscapeDataString(parts.Password!)}@{parts.Host}:{parts.Port}/{parts.Database}";
    }

    public async ValueTask DisposeAsync()
    {
        await postgres.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
