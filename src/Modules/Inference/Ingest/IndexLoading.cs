using Knowledge.Inference.Search;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Knowledge.Inference.Ingest;

/// <summary>Fills the index from the database before the host says that it is ready.</summary>
internal sealed class IndexLoading(PassageRows passages, PassageIndex index, ILogger<IndexLoading> log) : IHostedService
{
    private const int AtOnce = 2000;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await foreach (var batch in passages.Everything(cancellationToken).Chunk(AtOnce).WithCancellation(cancellationToken))
            index.Add(batch);
        log.LogInformation("{Count} passages are searchable", index.Count);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
