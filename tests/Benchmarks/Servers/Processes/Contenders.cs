using System.Diagnostics;
using System.Globalization;
using Knowledge.Benchmarks.Data;

namespace Knowledge.Benchmarks.Servers.Processes;

/// <summary>Starts the servers by name.</summary>
internal static class Contenders
{
    private const string Pnpm = "pnpm@12.4.2";

    public static Task<ServerProcess> Start(string name, FleetServer data, int pool)
    {
        var port = FreePort();
        return name == "postgraphile"
            ? PostGraphile(data, port, pool)
            : ServerProcess.Start(name, data.Npgsql(pool), port, Environment.ProcessPath!, "serve", "--server", name, "--port", Text(port));
    }

    private static Task<ServerProcess> PostGraphile(FleetServer data, int port, int pool)
    {
        var folder = Path.Combine(Root(), "tests", "Benchmarks", "postgraphile");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            Install(folder);
        var own = Directory.EnumerateDirectories(Path.Combine(folder, "node_modules"), "node-*").FirstOrDefault();
        var node = own is null ? "node" : Path.Combine(own, "bin", "node");
        return ServerProcess.Start("postgraphile", data.Url(), port, node, Path.Combine(folder, "server.mjs"), Text(port), Text(pool));
    }

    private static void Install(string folder)
    {
        Console.Error.WriteLine("Installing PostGraphile…");
        using var install = Process.Start(new ProcessStartInfo("npx", ["--yes", Pnpm, "install", "--frozen-lockfile"]) { WorkingDirectory = folder, Environment = { ["CI"] = "true" } })!;
        install.WaitForExit();
        if (install.ExitCode != 0)
            throw new InvalidOperationException("PostGraphile cannot be installed; leave it out with --servers raw,ours.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Knowledge.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Knowledge.sln is in no folder above the benchmark.");
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        probe.Start();
        return ((System.Net.IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
