using Knowledge.Inference.Engines;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Knowledge.Inference.Ingest;

/// <summary>Makes the passages searchable before the host says that it is ready, and decides whose they are.</summary>
internal sealed class IndexLoading(ServingIndex serving, EngineFactory engines, PassageRows rows, Reconciliation reconciliation, ILogger<IndexLoading> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var coverage = await rows.Coverage(cancellationToken);
        if (coverage.InsteadOf(serving.Encoder) is { } other)
        {
            log.LogInformation("{Other} answers until {Encoder} has encoded all items", other, serving.Encoder);
            serving.StandIn(engines.For(other));
        }

        await serving.Now.Passages.Open(cancellationToken);
        var count = await reconciliation.Run(serving.Now, cancellationToken);
        log.LogInformation("{Count} passages are searchable", count);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
