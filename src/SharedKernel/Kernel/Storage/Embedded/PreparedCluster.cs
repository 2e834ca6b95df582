using Microsoft.Extensions.Logging;

namespace Knowledge.Kernel.Storage.Embedded;

/// <summary>A cluster that exists, with programs that its account can run: ready to be started and stopped.</summary>
internal sealed record PreparedCluster(PostgresHome Home, PostgresBinaries Binaries, ServerAccount Account)
{
    private const string StartTimeout = "120";
    private const string StopTimeout = "60";
    private static readonly TimeSpan ExitPatience = TimeSpan.FromSeconds(10);

    public static async Task<PreparedCluster> In(string directory, ILogger log, CancellationToken cancellation)
    {
        var account = ServerAccount.Current;
        var home = await PostgresHome.Open(directory, account, log, cancellation);
        var binaries = await PostgresBinaries.Find().ReachableBy(account, home.Folder, cancellation);
        await ClusterCreation.Ensure(home, binaries, account, cancellation);
        return new PreparedCluster(home, binaries, account);
    }

    /// <summary>The server's record of itself, when it runs or was killed.</summary>
    public PostmasterFile? Postmaster => PostmasterFile.Read(Home.Cluster);

    public Task<Command> Start(string options, CancellationToken cancellation) => PgCtl(
        ["start", "--wait", "--timeout", StartTimeout, "--log", Home.StartLog, "--options", options], cancellation);

    /// <summary>Stops the server whatever was cancelled before.</summary>
    public async Task Stop(ILogger log)
    {
        // Immediate is the last resort; the next start recovers from the write-ahead log.
        foreach (var mode in (string[])["fast", "immediate"])
        {
            if (Postmaster is not { IsServerAlive: true } server)
                return;

            var stop = await PgCtl(["stop", "--mode", mode, "--wait", "--timeout", StopTimeout], CancellationToken.None);
            if (stop.Succeeded)
            {
                await server.WaitForExit(ExitPatience);
                return;
            }

            log.LogWarning("PostgreSQL did not stop in mode {Mode}: {Output}", mode, stop.Output.Trim());
        }
    }

    private Task<Command> PgCtl(string[] arguments, CancellationToken cancellation) =>
        Account.Run(Binaries.PgCtl, [.. arguments, "--pgdata", Home.Cluster], cancellation);
}
