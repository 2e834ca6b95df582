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
        SELECT passage.id, passage.item_id, item.space_id, item.domain, item.title, passage.text, passage.vector
        FROM inference.passages AS passage
        JOIN library.items AS item ON item.id = passage.item_id
        """;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Passages);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var batch = new List<IndexedPassage>(AtOnce);
        while (await rows.ReadAsync(cancellationToken))
        {
            batch.Add(new IndexedPassage(
                rows.GetGuid(0), rows.GetGuid(1), rows.GetGuid(2), rows.GetString(3), rows.GetString(4), rows.GetString(5), rows.GetFieldValue<float[]>(6)));
            if (batch.Count < AtOnce)
                continue;
            index.Add(batch);
            batch = new List<IndexedPassage>(AtOnce);
        }

        index.Add(batch);
        log.LogInformation("{Count} passages are searchable", index.Count);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
