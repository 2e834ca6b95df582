using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Knowledge.Kernel.Tests.Objects;

/// <summary>Another process that puts an object, made to be killed while it does: this test program with <see cref="WriterProgram"/> alone.</summary>
internal sealed class WriterProcess : IAsyncDisposable
{
    public const string Folder = "KNOWLEDGE_WRITER_FOLDER";
    public const string Length = "KNOWLEDGE_WRITER_LENGTH";
    public const string Ends = "KNOWLEDGE_WRITER_ENDS";

    private readonly Process process;

    private WriterProcess(Process process) => this.process = process;

    /// <summary>Starts to put so many bytes, after which the content <paramref name="ends"/> or nothing more comes.</summary>
    public static WriterProcess Start(OpenStore store, int length, bool ends)
    {
        var program = typeof(WriterProgram);
        var start = new ProcessStartInfo("dotnet", ["exec", program.Assembly.Location, "-explicit", "only", "-class", program.FullName!])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var (key, value) in store.Settings)
            start.Environment[key.Replace(":", "__")] = value;
        start.Environment[Folder] = store.Folder;
        start.Environment[Length] = length.ToString(CultureInfo.InvariantCulture);
        start.Environment[Ends] = ends.ToString();
        var started = new WriterProcess(Process.Start(start)!);
        started.process.OutputDataReceived += (_, line) => TestContext.Current.SendDiagnosticMessage(line.Data ?? "");
        started.process.BeginOutputReadLine();
        return started;
    }

    public async Task Kill()
    {
        Assert.False(process.HasExited, "The writer ended before it could be killed.");
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await Kill();
        process.Dispose();
    }
}
