using Knowledge.Consensus.Rounds;
using Knowledge.Host.Pages.Shared.Models;
using Knowledge.Kernel.Actions;
using Knowledge.Library.Items;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Rounds;

/// <summary>The page of all rounds, latest first, in one statement.</summary>
internal sealed class RoundsQuery(Actions actions)
{
    /// <summary>A page of them.</summary>
    /// <param name="open">"true" for the open ones only.</param>
    /// <param name="after">Only rounds opened before this one.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<RoundList> List(string? open, string? after, CancellationToken cancellation)
    {
        var onlyOpen = open == "true";
        if (Problem(open, after) is { } problem)
            return new RoundList([], Pager(onlyOpen, after, null, 0), onlyOpen, problem);
        var rounds = actions.Rounds.Read();
        if (onlyOpen)
            rounds = rounds.Where(round => round.Status == RoundStatus.Open);
        if (Guid.TryParse(after, out var place))
            rounds = rounds.Where(round => round.Id < place);
        var (shown, next) = Paging.Cut(await Rows(rounds, cancellation), row => row.Id.ToString());
        return new RoundList(shown, Pager(onlyOpen, after, next, shown.Count), onlyOpen);
    }

    private async Task<IReadOnlyList<RoundRow>> Rows(IQueryable<Round> rounds, CancellationToken cancellation)
    {
        var found =
            from round in rounds
            join item in actions.Items.Read() on round.ItemId equals item.Id
            orderby round.Id descending
            select new
            {
                round.Id,
                round.Number,
                round.ItemId,
                item.Title,
                item.Domain,
                round.Status,
                round.CommitteeWeight,
                round.AcceptWeight,
                round.RejectWeight,
                round.CreatedAt,
                round.Deadline,
                round.ClosedAt,
            };
        return [.. (await found.Take(Paging.Rows + 1).ToListAsync(cancellation)).Select(round => new RoundRow(
            round.Id,
            round.Number,
            round.ItemId,
            round.Title,
            round.Domain,
            round.Status.ToString(),
            Tally.Of(round.CommitteeWeight, round.AcceptWeight, round.RejectWeight),
            round.CreatedAt,
            round.Deadline,
            round.ClosedAt))];
    }

    private static string? Problem(string? open, string? after)
    {
        if (open is not (null or "" or "true" or "false"))
            return "'open' is true or false. Choose all rounds or the open ones above.";
        return string.IsNullOrEmpty(after) || Guid.TryParse(after, out _) ? null : "The link to this page of the list is broken. Start from the first page.";
    }

    private static Pager Pager(bool onlyOpen, string? after, string? next, int shown) =>
        Paging.Pager("/rounds", "round-results", [("open", onlyOpen ? "true" : null)], after, next, shown);
}
