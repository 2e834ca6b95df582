using Knowledge.Kernel.Actions;
using Knowledge.Library.Items;
using Knowledge.Network.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Nodes;

/// <summary>Reads nodes as rows: one statement for the nodes, one that counts what they submitted.</summary>
internal sealed class NodeRows(Actions actions)
{
    /// <summary>The nodes in the order given.</summary>
    public async Task<IReadOnlyList<NodeRow>> Of(IQueryable<Node> nodes, CancellationToken cancellation)
    {
        var found = await nodes.Select(node => new { node.Id, node.Name, node.Domains, node.Status, node.LastSeen }).ToListAsync(cancellation);
        var ids = found.Select(node => node.Id).ToArray();
        var counts = await actions.Items.Read().Where(item => ids.Contains(item.SubmitterId)).GroupBy(item => item.SubmitterId)
            .Select(group => new { group.Key, Submitted = group.Count(), Accepted = group.Count(item => item.Status == ItemStatus.Accepted) })
            .ToDictionaryAsync(group => group.Key, cancellation);
        return [.. found.Select(node =>
        {
            var count = counts.GetValueOrDefault(node.Id);
            return new NodeRow(node.Id, node.Name, node.Domains, node.Status.ToString(), node.LastSeen, count?.Submitted ?? 0, count?.Accepted ?? 0);
        })];
    }
}
