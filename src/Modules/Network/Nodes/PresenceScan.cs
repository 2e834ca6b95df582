using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Knowledge.Network.Nodes;

/// <summary>Finds the nodes that have fallen silent. Doing it twice, or on two hosts, is harmless.</summary>
internal sealed class PresenceScan(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PresenceScan> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Scan(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogWarning(exception, "The scan for silent nodes failed; it is repeated in {Pause}", Pause);
            }
        }
    }

    private async Task Scan(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var actions = scope.ServiceProvider.GetRequiredService<Actions>().As(Actor.System);
        var limit = clock.GetUtcNow() - Node.Timeout;
        var silent = await actions.Nodes.Read().Where(node => node.Status == NodeStatus.Online && node.LastSeen < limit)
            .OrderBy(node => node.LastSeen).Select(node => node.Id).Take(500).ToListAsync(cancellation);
        foreach (var id in silent)
            await actions.Nodes.GoOffline(id, cancellation);
    }
}
