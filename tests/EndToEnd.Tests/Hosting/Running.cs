using System.Diagnostics;

namespace Knowledge.EndToEnd.Tests.Hosting;

/// <summary>Looks at processes by their ids.</summary>
internal static class Running
{
    public static Process? Find(int pid)
    {
        try
        {
            return Process.GetProcessById(pid);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The ids of the processes whose command line names the folder.</summary>
    public static IReadOnlyList<int> In(string folder) =>
        [.. Process.GetProcesses().Where(process => CommandLine(process.Id).Contains(folder, StringComparison.Ordinal)).Select(process => process.Id)];

    private static string CommandLine(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
