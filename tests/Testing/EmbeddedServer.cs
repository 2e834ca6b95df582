using System.Diagnostics;
using System.Globalization;
using Knowledge.Kernel.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace Knowledge.Testing;

/// <summary>The embedded server on a temporary folder named after the process, without the writes that only a crash of the machine would miss.</summary>
internal sealed class EmbeddedServer : ITestServer
{
    private const string Prefix = "knowledge-tests-";

    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["fsync"] = "off",
        ["synchronous_commit"] = "off",
        ["full_page_writes"] = "off",
        ["max_connections"] = "400",
        ["shared_buffers"] = "128MB",
    };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly string folder;
    private readonly EmbeddedPostgres postgres;

    private EmbeddedServer(string folder, EmbeddedPostgres postgres)
    {
        this.folder = folder;
        this.postgres = postgres;
    }

    public string ConnectionString => postgres.ConnectionString;

    public static async Task<EmbeddedServer> Start()
    {
        RemoveLeftOvers();
        var own = Path.Combine(Path.GetTempPath(), $"{Prefix}{Environment.ProcessId}");
        return new EmbeddedServer(own, await EmbeddedPostgres.Start(own, Settings, NullLogger.Instance, CancellationToken.None));
    }

    public void Created(string database)
    {
        // It goes with the folder.
    }

    public async ValueTask DisposeAsync()
    {
        await Abort();
        await postgres.DisposeAsync();
        if (OperatingSystem.IsWindows())
            Directory.Delete(folder, recursive: true);
        else
            DeleteBehind();
    }

    /// <summary>Hundreds of databases are a hundred thousand files, and the runner calls a process broken that takes ten seconds to end.</summary>
    private void DeleteBehind()
    {
        using var deletion = Process.Start("sh", ["-c", "rm -rf -- \"$0\" >/dev/null 2>&1 &", folder]);
        deletion.WaitForExit();
    }

    /// <summary>Stops the server without writing what nobody will read: with hundreds of databases that takes longer than the runner waits.</summary>
    private async Task Abort()
    {
        var record = Path.Combine(folder, "cluster", "postmaster.pid");
        if (!OperatingSystem.IsLinux() || !File.Exists(record) || Find(File.ReadLines(record).First()) is not { } server)
            return;
        using var quit = Process.Start("kill", ["-QUIT", server.Id.ToString(CultureInfo.InvariantCulture)]);
        await quit.WaitForExitAsync();
        using var patience = new CancellationTokenSource(Patience);
        await server.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Ends the servers of test processes that were killed, and deletes their folders.</summary>
    private static void RemoveLeftOvers()
    {
        foreach (var left in Directory.GetDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            if (Find(Path.GetFileName(left)[Prefix.Length..]) is { } owner && owner.Id != Environment.ProcessId)
                continue;

            try
            {
                var record = Path.Combine(left, "cluster", "postmaster.pid");
                if (File.Exists(record) && Find(File.ReadLines(record).First()) is { ProcessName: "postgres" } server)
                    server.Kill();
                Directory.Delete(left, recursive: true);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Another user's, or another test process is removing it too.
            }
        }
    }

    private static Process? Find(string pid)
    {
        try
        {
            return Process.GetProcessById(int.Parse(pid, CultureInfo.InvariantCulture));
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            return null;
        }
    }
}
