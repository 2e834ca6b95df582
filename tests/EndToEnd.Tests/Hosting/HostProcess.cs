using System.Diagnostics;
using System.Text;

namespace Knowledge.EndToEnd.Tests.Hosting;

/// <summary>The host as a process of its own, started and ended as an operator would.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly HostSetup setup;
    private readonly Process process;
    private readonly StringBuilder output = new();

    private HostProcess(HostSetup setup)
    {
        this.setup = setup;
        process = new Process { StartInfo = Describe(setup) };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Pid => process.Id;

    public HostRecord Record { get; private set; } = new(0, null, null, null);

    public Uri Address => new(Record.Address!);

    public DataFolder Folder => setup.Folder;

    /// <summary>All that the host printed.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>How to look into the database beside the host.</summary>
    public string Database => setup.Database
        ?? $"Host=127.0.0.1;Port={Folder.Postgres!.Value.Port};Username=knowledge;Password={File.ReadAllText(Folder.At("postgres/password")).Trim()};Database=postgres";

    /// <summary>Starts a host and waits until it serves.</summary>
    public static async Task<HostProcess> Start(HostSetup setup)
    {
        var host = new HostProcess(setup);
        try
        {
            host.Record = await Eventually.Get(host.Announced, record => record.Address is not null, "the host serves");
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a host that is expected to end by itself.</summary>
    public static async Task<(int Code, string Output)> Run(HostSetup setup)
    {
        await using var host = new HostProcess(setup);
        await host.Ended();
        return (host.process.ExitCode, host.Output);
    }

    /// <summary><c>kill -9</c>: the process has no chance to do anything more.</summary>
    public async Task Kill()
    {
        process.Kill();
        await Ended();
    }

    /// <summary>Asks the host to stop, with <c>TERM</c> or <c>INT</c> (which is Ctrl-C), and returns its exit code.</summary>
    public async Task<int> Stop(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, $"{process.Id}"]);
        await Ended();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await Stop("TERM");
        Tell();
        process.Dispose();
        Assert.Empty(HostLog.Secrets(Folder));
    }

    /// <summary>Puts what the host printed beside the result of the running test.</summary>
    public void Tell() => TestContext.Current.TestOutputHelper?.WriteLine(Output);

    private static ProcessStartInfo Describe(HostSetup setup)
    {
        var start = new ProcessStartInfo("dotnet", [Product.Host])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = setup.Folder.Path,
        };
        foreach (var (name, value) in setup.Environment())
            start.Environment[name] = value;
        return start;
    }

    private async Task Ended()
    {
        using var deadline = new CancellationTokenSource(Eventually.Patience);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            Assert.Fail($"The host did not end. It printed:\n{Output}");
        }
    }

    private Task<HostRecord> Announced()
    {
        Assert.False(process.HasExited, $"The host ended before it served. It printed:\n{Output}");
        return Task.FromResult(HostRecord.In(Folder) is { } record && record.Pid == process.Id ? record : Record);
    }

    private void Keep(string? line)
    {
        lock (output)
            output.AppendLine(line);
    }
}
