using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace Knowledge.Kernel.Storage.Embedded;

/// <summary>
/// Where the cluster lives: in the data folder. When the server's account cannot reach that (a clone below root's closed home folder),
/// it lives in a folder of its own under <c>/var/lib/knowledge</c>, and the file <c>location</c> in the data folder names it.
/// </summary>
internal sealed class PostgresHome
{
    private const string Elsewhere = "/var/lib/knowledge";
    private const int LogLines = 10;
    private readonly string records;

    private PostgresHome(string records, string folder)
    {
        this.records = records;
        Folder = folder;
    }

    public string Folder { get; }

    /// <summary>PostgreSQL's data directory.</summary>
    public string Cluster => Path.Combine(Folder, "cluster");

    /// <summary>What the server prints before its own logs (in the cluster's <c>log</c> folder) begin.</summary>
    public string StartLog => Path.Combine(Cluster, "start.log");

    /// <summary>The end of what the server last wrote, for an error message.</summary>
    public string LogTail()
    {
        var logs = Path.Combine(Cluster, "log");
        var newest = Directory.Exists(logs) ? new DirectoryInfo(logs).EnumerateFiles().MaxBy(file => file.LastWriteTimeUtc)?.FullName : null;
        return string.Join('\n', new[] { StartLog, newest }.Where(File.Exists).SelectMany(file => File.ReadLines(file!).TakeLast(LogLines)));
    }

    private string PasswordFile => Path.Combine(records, "password");

    public static async Task<PostgresHome> Open(string directory, ServerAccount account, ILogger log, CancellationToken cancellation)
    {
        PrivateFiles.CreateFolder(directory, passable: account.IsOther);
        if (await account.CanReach(directory, cancellation))
            return new PostgresHome(directory, directory);

        var location = Path.Combine(directory, "location");
        if (!File.Exists(location))
            PrivateFiles.Replace(location, Path.Combine(Elsewhere, Guid.CreateVersion7().ToString("N")));

        var folder = (await File.ReadAllTextAsync(location, cancellation)).Trim();
        PrivateFiles.CreateFolder(Elsewhere, passable: true);
        PrivateFiles.CreateFolder(folder, passable: true);
        log.LogInformation("PostgreSQL cannot run as root and its account cannot reach {Directory}: the cluster is kept in {Folder}", directory, folder);
        return new PostgresHome(directory, folder);
    }

    /// <summary>The superuser's password, made at the first call and kept where only the host can read it.</summary>
    public string Password()
    {
        if (!File.Exists(PasswordFile))
            PrivateFiles.Replace(PasswordFile, RandomNumberGenerator.GetHexString(48, lowercase: true));
        return File.ReadAllText(PasswordFile);
    }
}
