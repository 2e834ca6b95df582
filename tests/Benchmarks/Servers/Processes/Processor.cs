using System.Globalization;

namespace Knowledge.Benchmarks.Servers.Processes;

/// <summary>What processes have used of the processor, as Linux counts it, in steps of 10 ms.</summary>
internal static class Processor
{
    private const double Tick = 10_000;
    private const int Parent = 1;
    private const int UserTime = 11;
    private const int SystemTime = 12;

    /// <summary>Microseconds that a process has used since it began; 0 where Linux is not.</summary>
    public static double Used(int process) => Fields(process) is { } fields ? Time(fields) : 0;

    /// <summary>Microseconds that the children of a process have used, as far as they live.</summary>
    public static double UsedByChildrenOf(int parent) => !Directory.Exists("/proc") ? 0 : Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? Fields(id) : null)
        .OfType<string[]>()
        .Where(fields => fields[Parent] == parent.ToString(CultureInfo.InvariantCulture))
        .Sum(Time);

    private static double Time(string[] fields) =>
        (double.Parse(fields[UserTime], CultureInfo.InvariantCulture) + double.Parse(fields[SystemTime], CultureInfo.InvariantCulture)) * Tick;

    /// <summary>The fields after the name, which may hold anything.</summary>
    private static string[]? Fields(int process)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{process}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
