namespace Knowledge.Kernel.Storage.Embedded;

/// <summary>Creates the cluster, once and whole: an interrupted attempt leaves nothing that looks finished.</summary>
internal static class ClusterCreation
{
    public static async Task Ensure(PostgresHome home, PostgresBinaries binaries, ServerAccount account, CancellationToken cancellation)
    {
        if (Directory.Exists(home.Cluster))
            return;

        var unfinished = home.Cluster + ".next";
        var passwordFile = home.Cluster + ".password";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);

        PrivateFiles.CreateFolder(unfinished);
        PrivateFiles.Replace(passwordFile, home.Password());
        try
        {
            await account.Own(unfinished, cancellation);
            await account.Own(passwordFile, cancellation);
            (await account.Run(binaries.InitDb, Arguments(unfinished, passwordFile), cancellation)).MustSucceed();
        }
        finally
        {
            File.Delete(passwordFile);
        }

        Directory.Move(unfinished, home.Cluster);
    }

    // The built-in C.UTF-8 sorts by code point and knows upper and lower case of every script, alike on every machine and version.
    private static string[] Arguments(string cluster, string passwordFile) =>
    [
        "--pgdata", cluster,
        "--username", EmbeddedPostgres.User,
        "--pwfile", passwordFile,
        "--auth", "scram-sha-256",
        "--encoding", "UTF8",
        "--locale", "C",
        "--locale-provider", "builtin",
        "--builtin-locale", "C.UTF-8",
        "--data-checksums",
    ];
}
