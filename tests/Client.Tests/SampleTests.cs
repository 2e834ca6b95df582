using System.Diagnostics;
using System.Reflection;

namespace Knowledge.Client.Tests;

/// <summary>The sample node does what its first lines say.</summary>
public sealed class SampleTests(RunningNetwork network)
{
    private static readonly string Sample =
        typeof(SampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(told => told.Key == "Sample").Value!;

    [Fact]
    public async Task It_joins_submits_and_asks()
    {
        var folder = Directory.CreateTempSubdirectory("knowledge-sample-");
        var name = Texts.Unique("sample").Replace(' ', '-');
        Assert.Contains(name, await Run(folder, 0, "join", await network.Invite(1), name, "physics,medicine"), StringComparison.Ordinal);
        Assert.Contains("Submitted", await Run(folder, 0, "submit", "physics", Texts.Unique("A sample"), Texts.Unique("Its body"), "a book"), StringComparison.Ordinal);
        Assert.Contains("does not know", await Run(folder, 0, "ask", "Who wound the clock of Zzyzx?"), StringComparison.Ordinal);
        var first = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "node.pem"), TestContext.Current.CancellationToken);
        Assert.Contains("24 hours", await Run(folder, 0, "rotate"), StringComparison.Ordinal);
        Assert.NotEqual(first, await File.ReadAllTextAsync(Path.Combine(folder.FullName, "node.pem"), TestContext.Current.CancellationToken));
        Assert.Contains("Submitted", await Run(folder, 0, "submit", "physics", Texts.Unique("Another sample"), Texts.Unique("Its body"), "a book"), StringComparison.Ordinal);
        Assert.Contains("INVALID", await Run(folder, 1, "submit", "Not A Domain", "title", "body"), StringComparison.Ordinal);
        Assert.Contains("join <token>", await Run(folder, 2), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private async Task<string> Run(DirectoryInfo folder, int code, params IEnumerable<string> words)
    {
        var start = new ProcessStartInfo("dotnet", [Sample, .. words]) { WorkingDirectory = folder.FullName, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["KNOWLEDGE_SERVER"] = network.Server.ToString();
        using var process = Process.Start(start)!;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromMinutes(1));
        var said = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var errors = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        var all = await said + await errors;
        Assert.True(process.ExitCode == code, all);
        return all;
    }
}
