using System.Diagnostics;

namespace Knowledge.Kernel.Storage.Embedded;

/// <summary>One run of a program: its exit code and all that it printed.</summary>
internal sealed record Command(string Program, int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    public Command MustSucceed() =>
        Succeeded ? this : throw new EmbeddedPostgresException($"{Path.GetFileName(Program)} failed with exit code {ExitCode}: {Output.Trim()}");

    public static async Task<Command> Run(string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using var process = Process.Start(Describe(program, arguments))
            ?? throw new EmbeddedPostgresException($"{program} did not start.");
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return new Command(program, process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    private static ProcessStartInfo Describe(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The account of the server may not be able to enter the current directory.
            WorkingDirectory = Path.GetPathRoot(Path.GetFullPath(Environment.SystemDirectory is { Length: > 0 } system ? system : "/")),
        };
        // Settings meant for PostgreSQL clients (PGDATA, PGPORT, …) would redirect the server's own tools.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        return start;
    }
}
