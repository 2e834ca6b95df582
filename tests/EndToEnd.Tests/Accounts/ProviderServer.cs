using System.Diagnostics;
using Knowledge.EndToEnd.Tests.Agents;

namespace Knowledge.EndToEnd.Tests.Accounts;

/// <summary>A real OpenID Connect provider of this machine, at which people have accounts.</summary>
internal sealed class ProviderServer : IAsyncDisposable
{
    private const string ClientId = "knowledge";
    private const string ClientSecret = "secret-between-acme-and-knowledge";

    private readonly Process process;

    private ProviderServer(Process process) => this.process = process;

    public Uri Issuer { get; private set; } = null!;

    /// <summary>How a host is told of it.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Accounts__Providers__acme__Authority"] = Issuer.ToString(),
        ["Accounts__Providers__acme__ClientId"] = ClientId,
        ["Accounts__Providers__acme__ClientSecret"] = ClientSecret,
        ["Accounts__Providers__acme__DisplayName"] = "Acme",
        // Nobody listens there.
        ["Accounts__Providers__gone__Authority"] = "http://127.0.0.1:9",
        ["Accounts__Providers__gone__ClientId"] = ClientId,
    };

    public static async Task<ProviderServer> Start()
    {
        await NodePrograms.Installed.Value;
        var node = new Process
        {
            StartInfo = new("node", ["oidc-provider.mjs", ClientId, ClientSecret]) { UseShellExecute = false, WorkingDirectory = NodePrograms.Folder, RedirectStandardOutput = true, RedirectStandardInput = true },
        };
        var server = new ProviderServer(node);
        node.Start();
        server.Issuer = new(JsonElement.Parse((await node.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!).GetProperty("issuer").GetString()!);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}

/// <summary>Somebody as the provider knows them.</summary>
internal sealed record Acquaintance(string Sub, string Name, string? Email = null, bool Verified = false)
{
    public string Json => JsonSerializer.Serialize(new Dictionary<string, object?> { ["sub"] = Sub, ["name"] = Name, ["email"] = Email, ["email_verified"] = Verified });
}
