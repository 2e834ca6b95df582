using Knowledge.Kernel.Live;
using Microsoft.Extensions.Hosting;

namespace Knowledge.Kernel.Jobs;

/// <summary>Runs the triggers as long as the host runs.</summary>
internal sealed class Triggering(TriggerLoops loops, LiveEvents live) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Listening begins before the first look, so that no change falls between the two.
        var changes = live.Listen(stoppingToken);
        return Task.WhenAll(Hear(changes, stoppingToken), loops.Run(stoppingToken));
    }

    private async Task Hear(IAsyncEnumerable<LiveEvent> changes, CancellationToken stopping)
    {
        try
        {
            await foreach (var change in changes)
                loops.Changed(change.Resource);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stops.
        }
    }
}
