using System.Diagnostics;
using Knowledge.Kernel.Storage;
using Knowledge.Kernel.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Knowledge.Kernel.Tests.Storage;

/// <summary>Another process that serves a data folder, to be killed: this test program, asked to run its one explicit test.</summary>
public sealed class ChildHost : IDisposable
{
    public const string Address = "http://localhost:8123";
    private const string FolderVariable = "KNOWLEDGE_TEST_CHILD_FOLDER";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Process process;

    public ChildHost() => process = new Process();

    private ChildHost(Process process) => this.process = process;

    public int Pid => process.Id;

    [Fact(Explicit = true)]
    public async Task Serves_until_it_is_killed()
    {
        var folder = new DataFolder(Environment.GetEnvironmentVariable(FolderVariable)!);
        using var claim = folder.Claim();
        await using var postgres = await EmbeddedPostgres.Start(folder.Postgres, NullLogger.Instance, TestContext.Current.CancellationToken);
        claim.Announce(Address, "local", "secret");
        await Task.Delay(Patience, TestContext.Current.CancellationToken);
    }

    /// <summary>Starts one and waits until it serves.</summary>
    internal static async Task<ChildHost> Start(DataFolder folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, typeof(ChildHost).Assembly.GetName().Name!),
            ["-explicit", "only", "-method", $"{typeof(ChildHost).FullName}.{nameof(Serves_until_it_is_killed)}"]);
        start.Environment[FolderVariable] = folder.Root;
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        var host = new ChildHost(Process.Start(start)!);

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(Patience);
        while (folder.FindHost() is not { Address: Address })
        {
            Assert.False(host.process.HasExited, "The child host ended early.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), deadline.Token);
        }

        return host;
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    internal async Task Kill(CancellationToken cancellation)
    {
        process.Kill();
        await process.WaitForExitAsync(cancellation);
    }

    public void Dispose() => process.Dispose();
}
