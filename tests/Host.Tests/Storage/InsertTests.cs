using Knowledge.Host.Tests.Attacks;
using Knowledge.Kernel.Events;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Knowledge.Kernel.Storage.Inserting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Knowledge.Host.Tests.Storage;

/// <summary>The statements that add several rows at once fit the tables of all modules.</summary>
public sealed class InsertTests(ServedNetwork network)
{
    [Fact]
    public async Task Every_table_takes_rows_in_arrays_of_the_types_of_its_columns()
    {
        await using var scope = network.Services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<KnowledgeDb>().Model;
        var tables = model.GetEntityTypes().Where(type => typeof(IResource).IsAssignableFrom(type.ClrType) || type.ClrType == typeof(Event)).ToList();
        var together = tables.Where(type => InsertStatement.Of(type) is { IsWhole: true, TakesMany: true }).ToList();
        foreach (var table in together)
            Assert.Equal((table.Name, PostgresErrorCodes.NotNullViolation), (table.Name, await Refusal(table)));

        Assert.Contains(together, table => table.ClrType == typeof(Event));
        Assert.True(together.Count > tables.Count / 2, $"Only {together.Count} of {tables.Count} tables take several rows at once.");
    }

    /// <summary>What PostgreSQL says to two rows of nothing; it looks at the types first.</summary>
    private async Task<string?> Refusal(IEntityType table)
    {
        var statement = InsertStatement.Of(table);
        var nothing = new object?[table.GetProperties().Count(property => property.ValueGenerated == ValueGenerated.Never)];
        await using var connection = await network.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { statement.Command([nothing, nothing]) } };
        return (await Assert.ThrowsAsync<PostgresException>(() => batch.ExecuteNonQueryAsync(TestContext.Current.CancellationToken))).SqlState;
    }
}
