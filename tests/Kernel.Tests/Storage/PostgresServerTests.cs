using Knowledge.Testing;
using Npgsql;
using Xunit;

namespace Knowledge.Kernel.Tests.Storage;

public sealed class PostgresServerTests
{
    [Fact]
    public async Task Every_database_is_new_and_empty()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostgresServer.CreateDatabase(cancellation)));

        Assert.Equal(made.Length, made.Distinct().Count());
        foreach (var database in made)
        {
            await using var source = NpgsqlDataSource.Create(database);
            await using var count = source.CreateCommand("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'");
            Assert.Equal(0L, await count.ExecuteScalarAsync(cancellation));
        }
    }
}
