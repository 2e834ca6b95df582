using System.Diagnostics;
using System.Globalization;

namespace Knowledge.Kernel.Storage.Embedded;

/// <summary>What a server writes into its data directory while it runs (<c>postmaster.pid</c>), and leaves there when it is killed.</summary>
internal sealed record PostmasterFile(int Pid, int Port)
{
    private const int PidLine = 0;
    private const int PortLine = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Whether the process is a PostgreSQL server; after a reboot its id may belong to any other program.</summary>
    public bool IsServerAlive
    {
        get
        {
            try
            {
                using var process = Process.GetProcessById(Pid);
                return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal) && !IsZombie;
            }
            catch (Exception error) when (error is ArgumentException or InvalidOperationException)
            {
                return false;
            }
        }
    }

    /// <summary>Whether it has ended and only its parent's attention is missing: the first process of a container may take its time.</summary>
    private bool IsZombie
    {
        get
        {
            try
            {
                // "16045 (postgres) Z 1 …": the name may hold anything, the state follows its last parenthesis.
                var stat = OperatingSystem.IsLinux() ? File.ReadAllText($"/proc/{Pid}/stat") : "";
                return stat.Contains(") Z ", StringComparison.Ordinal);
            }
            catch (IOException)
            {
                return true;
            }
        }
    }

    /// <summary>The record in the data directory; null when there is none or it is not complete.</summary>
    public static PostmasterFile? Read(string cluster)
    {
        var path = PathIn(cluster);
        if (!File.Exists(path))
            return null;

        var lines = File.ReadAllLines(path);
        return lines.Length > PortLine && Number(lines[PidLine]) is { } pid && Number(lines[PortLine]) is { } port
            ? new PostmasterFile(pid, port)
            : null;
    }

    public static void Remove(string cluster) => File.Delete(PathIn(cluster));

    /// <summary>Waits until the process is gone: a server removes its file a moment before it exits.</summary>
    public async Task WaitForExit(TimeSpan patience)
    {
        var asked = Stopwatch.GetTimestamp();
        while (IsServerAlive && Stopwatch.GetElapsedTime(asked) < patience)
            await Task.Delay(Pause);
    }

    private static string PathIn(string cluster) => Path.Combine(cluster, "postmaster.pid");

    private static int? Number(string line) =>
        int.TryParse(line, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
