using Knowledge.Consensus.Rounds;
using Knowledge.Consensus.Votes;
using Knowledge.Host.Pages.Shared.Models;
using Knowledge.Kernel.Actions;
using Knowledge.Library.Items;
using Knowledge.Network.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Dashboard;

/// <summary>The numbers of the dashboard, in four statements that read indexes only.</summary>
internal sealed class StatsQuery(Actions actions, TimeProvider clock)
{
    /// <summary>The numbers as they are now.</summary>
    public async Task<IReadOnlyList<Stat>> Now(CancellationToken cancellation)
    {
        var items = await actions.Items.Read().GroupBy(item => item.Status)
            .Select(group => new { Status = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Status, group => group.Count, cancellation);
        var online = await actions.Nodes.Read().CountAsync(node => node.Status == NodeStatus.Online, cancellation);
        var rounds = await actions.Rounds.Read().CountAsync(round => round.Status == RoundStatus.Open, cancellation);
        var hourAgo = KeyTime.First(clock.GetUtcNow().AddHours(-1));
        var votes = await actions.Votes.Read().CountAsync(vote => vote.Id >= hourAgo, cancellation);
        var (submitted, validating) = (items.GetValueOrDefault(ItemStatus.Submitted), items.GetValueOrDefault(ItemStatus.Validating));
        return
        [
            new("Nodes online", Words(online), Href: "/nodes"),
            new("Items accepted", Words(items.GetValueOrDefault(ItemStatus.Accepted)), $"of {Words(items.Values.Sum())} submitted", "/items?status=Accepted"),
            new("Items waiting", Words(submitted + validating), $"{Words(validating)} before a committee", submitted > validating ? "/items?status=Submitted" : "/items?status=Validating"),
            new("Rounds open", Words(rounds), Href: "/rounds?open=true"),
            new("Votes in the last hour", Words(votes)),
        ];
    }

    private static string Words(int number) => number.ToString("N0");
}
