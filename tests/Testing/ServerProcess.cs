using System.Diagnostics;
using System.Text;

namespace Knowledge.Testing;

/// <summary>A process of a server: started, listened to, and ended by its id.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();
    private bool isDisposed;

    private ServerProcess(string program, IReadOnlyList<string> arguments)
    {
        process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false },
        };
        process.OutputDataReceived += Remember;
        process.ErrorDataReceived += Remember;
    }

    public bool HasExited => process.HasExited;

    /// <summary>Those of the programs that are not on the path.</summary>
    public static IReadOnlyList<string> Missing(IEnumerable<string> programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return [.. programs.Where(program => !folders.Any(folder => File.Exists(Path.Combine(folder, program))))];
    }

    public static ServerProcess Start(string program, IReadOnlyList<string> arguments)
    {
        var started = new ServerProcess(program, arguments);
        started.process.Start();
        started.process.BeginOutputReadLine();
        started.process.BeginErrorReadLine();
        return started;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task Run(string program, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        await using var run = Start(program, arguments);
        await run.process.WaitForExitAsync(cancellation);
        if (run.process.ExitCode != 0)
            throw new InvalidOperationException(run.Describe());
    }

    public string Describe()
    {
        lock (output)
            return $"{process.StartInfo.FileName} ended with {process.ExitCode}: {output}";
    }

    public async ValueTask DisposeAsync()
    {
        if (isDisposed)
            return;
        isDisposed = true;
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Remember(object sender, DataReceivedEventArgs line)
    {
        lock (output)
            output.AppendLine(line.Data);
    }
}
