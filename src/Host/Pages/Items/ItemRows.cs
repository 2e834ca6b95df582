using Knowledge.Consensus.Rounds;
using Knowledge.Host.Pages.Shared.Models;
using Knowledge.Kernel.Actions;
using Knowledge.Library.Items;
using Knowledge.Network.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Items;

/// <summary>Reads items as rows: one statement for the items, one for their rounds.</summary>
internal sealed class ItemRows(Actions actions)
{
    /// <summary>The newest of <paramref name="items"/>, with the votes of their latest rounds.</summary>
    public async Task<IReadOnlyList<ItemRow>> Newest(IQueryable<Item> items, int most, CancellationToken cancellation)
    {
        var nodes = actions.Nodes.Read();
        var found = await items.OrderByDescending(item => item.Id).Take(most)
            .Select(item => new
            {
                item.Id,
                item.Title,
                item.Domain,
                item.Status,
                item.CreatedAt,
                Submitter = nodes.Where(node => node.Id == item.SubmitterId).Select(node => node.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        var tallies = await Tallies([.. found.Select(item => item.Id)], cancellation);
        return [.. found.Select(item => new ItemRow(
            item.Id, item.Title, item.Domain, item.Status.ToString(), item.Submitter ?? "unknown", item.CreatedAt, tallies.GetValueOrDefault(item.Id)))];
    }

    private async Task<Dictionary<Guid, Tally>> Tallies(Guid[] items, CancellationToken cancellation)
    {
        if (items.Length == 0)
            return [];
        var rounds = await actions.Rounds.Read().Where(round => items.Contains(round.ItemId))
            .Select(round => new { round.ItemId, round.Number, round.CommitteeWeight, round.AcceptWeight, round.RejectWeight })
            .ToListAsync(cancellation);
        return rounds.GroupBy(round => round.ItemId).ToDictionary(
            group => group.Key,
            group => group.MaxBy(round => round.Number) is { } latest ? Tally.Of(latest.CommitteeWeight, latest.AcceptWeight, latest.RejectWeight) : null!);
    }
}
