using System.Diagnostics;
using Knowledge.EndToEnd.Tests.Hosting;

namespace Knowledge.EndToEnd.Tests.Agents;

/// <summary>Runs the scripts of tests/clients, whose packages it installs once when they are missing.</summary>
internal static class NodePrograms
{
    internal static readonly string Folder = Path.Combine(Product.Repository, "tests", "clients");
    internal static readonly Lazy<Task> Installed = new(Install);

    public static async Task<JsonElement> Run(string script, params IEnumerable<string> arguments)
    {
        await Installed.Value;
        return JsonElement.Parse(await Execute("node", [script, .. arguments]));
    }

    private static async Task Install()
    {
        string[] wanted = ["@modelcontextprotocol/conformance", "oidc-provider", "openid-client", "smtp-server"];
        if (!wanted.All(package => Directory.Exists(Path.Combine(Folder, "node_modules", package))))
            await Execute("npx", ["--yes", "pnpm@12.4.2", "install", "--ignore-workspace", "--no-lockfile", "--silent"]);
    }

    private static async Task<string> Execute(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var errors = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        Assert.True(process.ExitCode == 0, $"{program} failed: {await errors}");
        return await output;
    }
}
