using System.Diagnostics;
using System.Globalization;
using System.Net;
using Knowledge.Benchmarks.Servers.Processes;

namespace Knowledge.Benchmarks.Answering;

/// <summary>The host itself, as it is delivered, in a process of its own on a database that is given.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Process process;

    private HostProcess(string postgres, string folder, int port)
    {
        Port = port;
        process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Knowledge.Host.dll")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ConnectionStrings__Postgres"] = postgres,
                ["KNOWLEDGE_DATA"] = folder,
                ["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"),
                ["ASPNETCORE_CONTENTROOT"] = AppContext.BaseDirectory,
                ["KNOWLEDGE_ADMIN_PASSWORD"] = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)),
                ["Serilog__MinimumLevel__Default"] = "Warning",
            },
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
    }

    public int Port { get; }

    /// <summary>Memory that it holds, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts a host and waits until it is ready.</summary>
    /// <param name="postgres">Its database.</param>
    /// <param name="folder">Its data folder; that of the hosts before it on the same database.</param>
    /// <returns>The host and how long its start took.</returns>
    public static async Task<(HostProcess Host, TimeSpan Start)> Start(string postgres, string folder)
    {
        var host = new HostProcess(postgres, folder, Contenders.FreePort());
        var started = Stopwatch.GetTimestamp();
        using var client = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{host.Port}")) };
        while (!await IsReady(client))
        {
            if (host.process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
                throw new InvalidOperationException("The host does not start.");
            await Task.Delay(100);
        }

        return (host, Stopwatch.GetElapsedTime(started));
    }

    public async ValueTask DisposeAsync()
    {
        // It is asked to stop, so that it keeps what it holds.
        if (!process.HasExited)
            using (Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
                await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> IsReady(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
