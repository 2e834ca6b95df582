using System.Diagnostics;
using System.Text.Json;

namespace Knowledge.Transports.Tests;

/// <summary>Runs the scripts of tests/clients, whose packages it installs once when they are missing.</summary>
public static class NodeClients
{
    private static readonly string Folder = Path.Combine(Root(), "tests", "clients");
    private static readonly Lazy<Task> Installed = new(Install);

    public static async Task<JsonElement> Run(string script, Uri address)
    {
        await Installed.Value;
        return JsonElement.Parse(await Execute("node", script, address.ToString()));
    }

    private static async Task Install()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "graphql-http")))
            await Execute("npx", "--yes", "pnpm@12.4.2", "install", "--ignore-workspace", "--no-lockfile", "--silent");
    }

    private static async Task<string> Execute(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var errors = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} failed: {await errors}");
        return await output;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Knowledge.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Knowledge.sln is in no folder above the tests.");
        return folder.FullName;
    }
}
