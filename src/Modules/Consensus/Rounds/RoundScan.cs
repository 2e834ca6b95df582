using Knowledge.Kernel.Jobs;
using Knowledge.Kernel.Live;
using Knowledge.Library.Items;
using Knowledge.Network.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Knowledge.Consensus.Rounds;

/// <summary>Opens a round for every item that waits for one. The item's state says that work is due: what a crash interrupts, the next scan finds.</summary>
internal sealed class RoundScan(
    IServiceScopeFactory scopes, LiveEvents live, TimeProvider clock, IOptions<ConsensusSettings> settings, ILogger<RoundScan> log)
    : DueWork(live, clock, log)
{
    protected override async Task<int> Do(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var actions = scope.ServiceProvider.GetRequiredService<Actions>().As(Actor.System);
        var seen = Clock.GetUtcNow() - Node.Timeout;
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
            Log.LogDebug("No round for item {Item}: {Reason}", item, refusal.Message);
            return false;
        }
    }
}
