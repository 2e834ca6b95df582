using System.Collections.Concurrent;
using System.Diagnostics;
using Knowledge.EndToEnd.Tests.Agents;

namespace Knowledge.EndToEnd.Tests.Accounts;

/// <summary>A real mail server of this machine, and the letters that it was given.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    public const string User = "knowledge";
    public const string Password = "postbox-of-the-tests";

    private readonly Process process;
    private readonly ConcurrentQueue<JsonElement> told = new();

    private MailServer(Process process) => this.process = process;

    public int Port { get; private set; }

    public static async Task<MailServer> Start()
    {
        await NodePrograms.Installed.Value;
        var node = new Process
        {
            StartInfo = new("node", ["mail-server.mjs", User, Password]) { UseShellExecute = false, WorkingDirectory = NodePrograms.Folder, RedirectStandardOutput = true, RedirectStandardInput = true },
        };
        var server = new MailServer(node);
        node.OutputDataReceived += (_, line) => server.Take(line.Data);
        node.Start();
        node.BeginOutputReadLine();
        server.Port = (await Eventually.Get(() => Task.FromResult(server.told.FirstOrDefault()), first => first.ValueKind == JsonValueKind.Object, "the mail server listens")).GetProperty("port").GetInt32();
        return server;
    }

    /// <summary>The last letter to an address with that subject, once it is there.</summary>
    public async Task<string> Letter(string to, string subject) => (await Eventually.Get(
        () => Task.FromResult(told.LastOrDefault(letter => letter.TryGetProperty("to", out var address) && address.GetString() == to && letter.GetProperty("subject").GetString() == subject)),
        letter => letter.ValueKind == JsonValueKind.Object,
        $"a letter to {to}: {subject}")).GetProperty("text").GetString()!;

    /// <summary>The link in it.</summary>
    public async Task<string> Link(string to, string subject) =>
        (await Letter(to, subject)).Split('\n', StringSplitOptions.TrimEntries).First(line => line.StartsWith("http", StringComparison.Ordinal));

    /// <summary>How many letters went to an address.</summary>
    public int Count(string to) => told.Count(letter => letter.TryGetProperty("to", out var address) && address.GetString() == to);

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is not null)
            told.Enqueue(JsonElement.Parse(line));
    }
}
