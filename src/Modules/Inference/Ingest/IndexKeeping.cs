using Knowledge.Inference.Engines;
using Microsoft.Extensions.Hosting;

namespace Knowledge.Inference.Ingest;

/// <summary>Keeps what is searchable for the next start: from time to time, since a host may be killed, and when it stops.</summary>
internal sealed class IndexKeeping(ServingIndex serving, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await serving.Now.Passages.Keep(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The next start reads more from the database.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await serving.Now.Passages.Keep(stoppingToken);
    }
}
