using Knowledge.Inference.Search;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Knowledge.Inference.Ingest;

/// <summary>Fills the index from the database before the host says that it is ready.</summary>
/// <remarks>Read with the driver itself, which hands over a vector as the array it is: a start must not wait for millions of conversions.</remarks>
internal sealed class IndexLoading(NpgsqlDataSource database, PassageIndex index, ILogger<IndexLoading> log) : IHostedService
{
    private const int AtOnce = 2000;

    private const string Passages =
        """
        SELECT passage.id, passage.item_id, item.space_id, item.domain, item.title, passage.text, passage.vector,
               passage.start, item.digest, item.decided_at, item.confidence, item.decision_id
        FROM inference.passages AS passage
        JOIN library.items AS item ON item.id = passage.item_id
        WHERE item.status = 'Accepted'
        """;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Passages);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var batch = new List<IndexedPassage>(AtOnce);
        var facts = new Dictionary<Guid, ItemFacts>();
        while (await rows.ReadAsync(cancellationToken))
        {
            batch.Add(Read(rows, facts));
            if (batch.Count < AtOnce)
                continue;
            index.Add(batch);
            batch = new List<IndexedPassage>(AtOnce);
        }

        index.Add(batch);
        log.LogInformation("{Count} passages are searchable", index.Count);
    }

    private static IndexedPassage Read(NpgsqlDataReader rows, Dictionary<Guid, ItemFacts> facts)
    {
        var item = rows.GetGuid(1);
        if (!facts.TryGetValue(item, out var known))
        {
            facts[item] = known = new ItemFacts(
                rows.GetString(8), At<DateTimeOffset>(rows, 9), At<double>(rows, 10), At<Guid>(rows, 11));
        }

        return new IndexedPassage(
            rows.GetGuid(0), item, rows.GetGuid(2), rows.GetString(3), rows.GetString(4), rows.GetString(5), rows.GetFieldValue<float[]>(6)) { Start = rows.GetInt32(7), Facts = known };
    }

    private static T? At<T>(NpgsqlDataReader rows, int column)
        where T : struct => rows.IsDBNull(column) ? null : rows.GetFieldValue<T>(column);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
