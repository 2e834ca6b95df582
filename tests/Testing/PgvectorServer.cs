using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Knowledge.Testing;

/// <summary>A PostgreSQL of its own with pgvector, in memory: the npm package <c>@electric-sql/pglite</c> behind PostgreSQL's protocol.</summary>
public sealed class PgvectorServer : IAsyncDisposable
{
    private static readonly Lazy<Task> Installed = new(Install);

    private readonly Process process;

    private PgvectorServer(Process process, int port) => (this.process, Port) = (process, port);

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>How a client reaches it. It has one session for all connections, and few of those.</summary>
    public string ConnectionString =>
        $"Host=127.0.0.1;Port={Port.ToString(CultureInfo.InvariantCulture)};Username=postgres;Password=postgres;Database=postgres;SSL Mode=Disable;No Reset On Close=true;Maximum Pool Size=4";

    private static string Folder => Path.Combine(SourceTree.Root, "tests", "clients");

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<PgvectorServer> Start(CancellationToken cancellation)
    {
        await Installed.Value;
        var started = Process.Start(Node("node", "vector-server.mjs"))!;
        var line = await started.StandardOutput.ReadLineAsync(cancellation) ?? throw new InvalidOperationException(await started.StandardError.ReadToEndAsync(cancellation));
        return new PgvectorServer(started, JsonElement.Parse(line).GetProperty("port").GetInt32());
    }

    /// <summary>Ends it, as a crash would.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task Install()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "@electric-sql", "pglite-pgvector")))
            return;
        using var install = Process.Start(Node("npx", "--yes", "pnpm@12.4.2", "install", "--ignore-workspace", "--no-lockfile", "--silent"))!;
        await install.WaitForExitAsync();
        if (install.ExitCode != 0)
            throw new InvalidOperationException(await install.StandardError.ReadToEndAsync());
    }

    private static ProcessStartInfo Node(string program, params string[] arguments) => new(program, arguments)
    {
        UseShellExecute = false,
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
}
