using System.Diagnostics;
using System.Globalization;

namespace Knowledge.EndToEnd.Tests.Hosting;

/// <summary>A data folder of one test's own. It goes with the test, and so does a database server that a killed host left in it.</summary>
internal sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("knowledge-e2e-").FullName;

    /// <summary>The embedded PostgreSQL server's process id and port, while it runs.</summary>
    public (int Pid, int Port)? Postgres
    {
        get
        {
            var record = System.IO.Path.Combine(Path, "postgres", "cluster", "postmaster.pid");
            if (!File.Exists(record) || File.ReadAllLines(record) is not { Length: > 3 } lines)
                return null;
            return (int.Parse(lines[0], CultureInfo.InvariantCulture), int.Parse(lines[3], CultureInfo.InvariantCulture));
        }
    }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        if (Postgres is { } left)
            Running.Find(left.Pid)?.Kill();
        Directory.Delete(Path, recursive: true);
    }
}
