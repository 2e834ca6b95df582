using System.Text.Json;

namespace Knowledge.Kernel.Storage;

/// <summary>
/// The folder that holds all that a host keeps: its database cluster, objects and keys.
/// At <c>KNOWLEDGE_DATA</c>, else <c>.data</c> in the repository (<c>KNOWLEDGE_ROOT</c>) or the current directory.
/// </summary>
public sealed class DataFolder
{
    public DataFolder(string root) => Root = Path.GetFullPath(root);

    public string Root { get; }

    /// <summary>What the embedded PostgreSQL server keeps; see <see cref="Embedded.EmbeddedPostgres"/>.</summary>
    public string Postgres => Path.Combine(Root, "postgres");

    /// <summary>Artifacts by their content hash.</summary>
    public string Objects => Path.Combine(Root, "objects");

    /// <summary>What is searchable, as it was when the host stopped. It is made again when it is missing.</summary>
    public string Index => Path.Combine(Root, "index");

    /// <summary>Signing and encryption keys of the host.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>Who serves this folder now: process id and address, as JSON.</summary>
    public string HostFile => Path.Combine(Root, "host.json");

    private string LockFile => Path.Combine(Root, "host.lock");

    public static DataFolder FromEnvironment()
    {
        if (Environment.GetEnvironmentVariable("KNOWLEDGE_DATA") is { Length: > 0 } data)
            return new DataFolder(data);

        var repository = Environment.GetEnvironmentVariable("KNOWLEDGE_ROOT") is { Length: > 0 } root ? root : Environment.CurrentDirectory;
        return new DataFolder(Path.Combine(repository, ".data"));
    }

    /// <summary>
    /// Creates what is missing. Only the owner may read, write or list; below root others may pass through,
    /// because PostgreSQL refuses to run as root and its account has to reach the cluster.
    /// </summary>
    public DataFolder Create()
    {
        PrivateFiles.CreateFolder(Root, passable: Environment.IsPrivilegedProcess);
        PrivateFiles.CreateFolder(Postgres, passable: Environment.IsPrivilegedProcess);
        PrivateFiles.CreateFolder(Objects);
        PrivateFiles.CreateFolder(Index);
        PrivateFiles.CreateFolder(Keys);
        return this;
    }

    /// <summary>Creates the folder if needed and takes it for this process until the claim is disposed or the process ends, however it ends.</summary>
    /// <exception cref="DataFolderInUseException">Another live host has it.</exception>
    public DataFolderClaim Claim()
    {
        Create();
        try
        {
            return new DataFolderClaim(this, PrivateFiles.OpenExclusively(LockFile));
        }
        catch (IOException)
        {
            throw new DataFolderInUseException(Root, ReadHost());
        }
    }

    /// <summary>The live host that serves this folder, or null.</summary>
    public HostRecord? FindHost()
    {
        // The lock is probed only beside a live process, so that the probe never gets in the way of a host that starts.
        if (ReadHost() is not { } host || !host.IsAlive)
            return null;

        try
        {
            using var free = PrivateFiles.OpenExclusively(LockFile);
            return null;
        }
        catch (IOException)
        {
            return host;
        }
    }

    private HostRecord? ReadHost()
    {
        try
        {
            return JsonSerializer.Deserialize<HostRecord>(File.ReadAllText(HostFile), JsonSerializerOptions.Web);
        }
        catch (Exception error) when (error is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
