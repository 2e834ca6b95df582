using Knowledge.Kernel.Live;
using Knowledge.Library.Items;
using Knowledge.Network.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Knowledge.Consensus.Rounds;

/// <summary>Opens a round for every item that waits for one. The item's state says that work is due: what a crash interrupts, the next scan finds.</summary>
internal sealed class RoundScan(
    IServiceScopeFactory scopes, LiveEvents live, TimeProvider clock, IOptions<ConsensusSettings> settings, ILogger<RoundScan> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var news = live.Listen(stoppingToken).GetAsyncEnumerator(stoppingToken);
        var next = news.MoveNextAsync().AsTask();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await Scanned(stoppingToken))
                await Task.WhenAny(next, Task.Delay(Pause, clock, stoppingToken));
            while (next.IsCompletedSuccessfully && !stoppingToken.IsCancellationRequested)
                next = news.MoveNextAsync().AsTask();
        }

        // A stream that somebody still waits on cannot be closed.
        await next.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>True when a round was opened, so that there may be more to do at once.</summary>
    private async Task<bool> Scanned(CancellationToken cancellation)
    {
        try
        {
            return await Scan(cancellation) > 0;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogWarning(exception, "Opening rounds failed; it is repeated in {Pause}", Pause);
            return false;
        }
    }

    private async Task<int> Scan(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var actions = scope.ServiceProvider.GetRequiredService<Actions>().As(Actor.System);
        var seen = clock.GetUtcNow() - Node.Timeout;
        var online = await actions.Nodes.Read().CountAsync(node => node.Status == NodeStatus.Online && node.LastSeen > seen, cancellation);
        var open = await actions.Rounds.Read().CountAsync(round => round.Status == RoundStatus.Open, cancellation);
        var room = (online * settings.Value.OpenRoundsPerNode) - open;
        if (online <= settings.Value.SmallestCommittee || room <= 0)
            return 0;
        var waiting = await actions.Items.Read().Where(item => item.Status == ItemStatus.Submitted).OrderBy(item => item.Id)
            .Select(item => item.Id).Take(Math.Min(room, 50)).ToListAsync(cancellation);
        var opened = 0;
        foreach (var item in waiting)
            opened += await Open(actions, item, cancellation) ? 1 : 0;
        return opened;
    }

    private async Task<bool> Open(Actions actions, Guid item, CancellationToken cancellation)
    {
        try
        {
            await actions.Rounds.Open(item, cancellation);
            return true;
        }
        catch (Refusal refusal)
        {
            // Another host was faster, or the nodes that may judge have left: both show in the item's state at the next scan.
            log.LogDebug("No round for item {Item}: {Reason}", item, refusal.Message);
            return false;
        }
    }
}
