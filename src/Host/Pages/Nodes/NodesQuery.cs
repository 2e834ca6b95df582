using Knowledge.Host.Pages.Shared.Models;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Policies;
using Knowledge.Network.Invitations;
using Knowledge.Network.Nodes;

namespace Knowledge.Host.Pages.Nodes;

/// <summary>The page of all nodes: those online first, then by name.</summary>
internal sealed class NodesQuery(Actions actions, NodeRows rows)
{
    /// <summary>A page of them, from the place that <paramref name="after"/> names.</summary>
    public async Task<NodeList> List(string? after, CancellationToken cancellation)
    {
        var place = NodePlace.Read(after);
        var mayInvite = RuleBook<Invitation>.CouldRun(nameof(Invitation.Issue), actions.Actor);
        if (place is null && !string.IsNullOrEmpty(after))
            return new NodeList([], Pager(after, null, 0), mayInvite, "The link to this page of the list is broken. Start from the first page.");
        var page = From(place).OrderBy(node => node.Status == NodeStatus.Online ? 0 : 1).ThenBy(node => node.Name).Take(Paging.Rows + 1);
        var (shown, next) = Paging.Cut(await rows.Of(page, cancellation), row => NodePlace.Of(row).ToString());
        return new NodeList(shown, Pager(after, next, shown.Count), mayInvite);
    }

    private IQueryable<Node> From(NodePlace? place)
    {
        var nodes = actions.Nodes.Read();
        if (place is null)
            return nodes;
        var name = place.Name;
        return place.Online
            ? nodes.Where(node => node.Status != NodeStatus.Online || string.Compare(node.Name, name) > 0)
            : nodes.Where(node => node.Status != NodeStatus.Online && string.Compare(node.Name, name) > 0);
    }

    private static Pager Pager(string? after, string? next, int shown) => Paging.Pager("/nodes", "node-results", [], after, next, shown);
}
