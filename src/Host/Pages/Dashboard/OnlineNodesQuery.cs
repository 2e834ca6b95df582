using Knowledge.Host.Pages.Nodes;
using Knowledge.Kernel.Actions;
using Knowledge.Library.Items;
using Knowledge.Network.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Dashboard;

/// <summary>The nodes that are there now, the busiest first.</summary>
internal sealed class OnlineNodesQuery(Actions actions, NodeRows rows)
{
    private const int Most = 6;

    /// <summary>Some of them, and how many there are.</summary>
    public async Task<OnlineNodes> Now(CancellationToken cancellation)
    {
        var online = actions.Nodes.Read().Where(node => node.Status == NodeStatus.Online);
        var total = await online.CountAsync(cancellation);
        if (total == 0)
            return new OnlineNodes(0, []);
        var items = actions.Items.Read();
        var busiest = online.OrderByDescending(node => items.Count(item => item.SubmitterId == node.Id)).ThenBy(node => node.Name).Take(Most);
        return new OnlineNodes(total, await rows.Of(busiest, cancellation));
    }
}
