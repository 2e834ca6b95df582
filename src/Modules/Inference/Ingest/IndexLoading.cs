using Knowledge.Inference.Passages;
using Knowledge.Inference.Search;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Knowledge.Inference.Ingest;

/// <summary>Fills the index from the database before the host says that it is ready.</summary>
internal sealed class IndexLoading(IDbContextFactory<KnowledgeDb> databases, PassageIndex index, ILogger<IndexLoading> log) : IHostedService
{
    private const int AtOnce = 2000;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var last = Guid.Empty;
        while (true)
        {
            var batch = await db.Set<Passage>().AsNoTracking().Where(passage => passage.Id > last).OrderBy(passage => passage.Id).Take(AtOnce)
                .Select(passage => new { passage.Id, passage.ItemId, passage.Item.Domain, passage.Item.Title, passage.Text, passage.Vector })
                .ToListAsync(cancellationToken);
            if (batch.Count == 0)
                break;
            index.Add([.. batch.Select(row => new IndexedPassage(row.Id, row.ItemId, row.Domain, row.Title, row.Text, [.. row.Vector]))]);
            last = batch[^1].Id;
        }

        log.LogInformation("{Count} passages are searchable", index.Count);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
