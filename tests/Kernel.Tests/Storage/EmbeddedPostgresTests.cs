using System.Diagnostics;
using Knowledge.Kernel.Storage;
using Knowledge.Kernel.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace Knowledge.Kernel.Tests.Storage;

public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    private DataFolder Folder => new(Path.Combine(temporary.Path, "data"));

    private PostmasterFile? Postmaster => PostmasterFile.Read(Path.Combine(Folder.Postgres, "cluster"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_its_data_over_a_restart()
    {
        await using (var first = await Start())
        {
            await Ask(first, "CREATE TABLE note (text text)");
            await Ask(first, "INSERT INTO note VALUES ('kept')");
        }

        await using var second = await Start();

        Assert.Equal("kept", await Ask(second, "SELECT text FROM note"));
    }

    [Fact]
    public async Task Is_gone_when_dispose_returns_and_dispose_may_be_repeated()
    {
        var server = await Start();
        var postmaster = Postmaster;
        await server.DisposeAsync();
        await server.DisposeAsync();

        Assert.NotNull(postmaster);
        Assert.False(postmaster.IsServerAlive);
        Assert.Null(Postmaster);
    }

    [Fact]
    public async Task Sorts_by_code_point_and_knows_the_case_of_every_script()
    {
        await using var server = await Start();

        Assert.Equal("B,a,é,Ω", await Ask(server, "SELECT string_agg(c, ',' ORDER BY c) FROM unnest(ARRAY['é','a','Ω','B']) c"));
        Assert.Equal("ÉΩ", await Ask(server, "SELECT upper('éω')"));
    }

    [Fact]
    public async Task Refuses_a_wrong_password()
    {
        await using var server = await Start();
        var wrong = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "guess", Pooling = false };
        await using var connection = new NpgsqlConnection(wrong.ConnectionString);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => connection.OpenAsync(Cancellation));

        Assert.Equal(PostgresErrorCodes.InvalidPassword, refusal.SqlState);
    }

    [Fact]
    public async Task Runs_in_a_session_of_its_own_so_that_Ctrl_C_does_not_reach_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Reads /proc.");
        await using var server = await Start();

        Assert.NotEqual(await SessionOf(Environment.ProcessId), await SessionOf(Postmaster!.Pid));
    }

    [Fact]
    public async Task Outlives_a_killed_host_and_is_taken_over_by_the_next()
    {
        int left;
        using (var host = await ChildHost.Start(Folder, Cancellation))
        {
            left = Postmaster!.Pid;
            Assert.Equal(host.Pid, Assert.Throws<DataFolderInUseException>(Folder.Claim).Host!.Pid);
            await host.Kill(Cancellation);
        }

        using var claim = Folder.Claim();
        await using (var server = await Start())
        {
            Assert.Equal(left, Postmaster!.Pid);
            Assert.Equal(1, await Ask(server, "SELECT 1"));
        }

        Assert.Null(Postmaster);
    }

    [Fact]
    public async Task Recovers_when_the_server_itself_was_killed()
    {
        await using (var first = await Start())
        {
            await Ask(first, "CREATE TABLE note AS SELECT 'kept' AS text");
            var killed = Postmaster!;
            using var process = Process.GetProcessById(killed.Pid);
            process.Kill();
            await killed.WaitForExit(TimeSpan.FromSeconds(10));

            await using var second = await Start();

            Assert.Equal("kept", await Ask(second, "SELECT text FROM note"));
        }
    }

    [Fact]
    public async Task Starts_although_the_id_of_a_dead_server_now_belongs_to_another_program()
    {
        await (await Start()).DisposeAsync();
        await File.WriteAllLinesAsync(
            Path.Combine(Folder.Postgres, "cluster", "postmaster.pid"),
            [$"{Environment.ProcessId}", Folder.Postgres, "0", "1", "", "127.0.0.1", "", "ready"],
            Cancellation);

        await using var server = await Start();

        Assert.Equal(1, await Ask(server, "SELECT 1"));
    }

    public void Dispose() => temporary.Dispose();

    private Task<EmbeddedPostgres> Start()
    {
        Folder.Create();
        return EmbeddedPostgres.Start(Folder.Postgres, NullLogger.Instance, Cancellation);
    }

    private static async Task<object?> Ask(EmbeddedPostgres server, string statement)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand(statement);
        return await command.ExecuteScalarAsync(Cancellation);
    }

    private static async Task<string> SessionOf(int pid)
    {
        var stat = await File.ReadAllTextAsync($"/proc/{pid}/stat", Cancellation);
        const int Session = 3;
        return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[Session];
    }
}
