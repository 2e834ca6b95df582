using Knowledge.Consensus.Rounds;
using Knowledge.Consensus.Votes;
using Knowledge.Host.Pages.Shared.Models;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Knowledge.Library.Items;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Items;

/// <summary>What happened to an item, from the events of the item and of those of its rounds and votes that the visitor was given to read.</summary>
internal sealed class HistoryQuery(KnowledgeDb db, Actions actions)
{
    private const int Most = 100;

    /// <summary>The latest events first, at most 100.</summary>
    public async Task<IReadOnlyList<HistoryRow>> Of(Guid item, IReadOnlyList<Committee> committees, CancellationToken cancellation)
    {
        var rounds = committees.ToDictionary(committee => committee.RoundId);
        var votes = committees.SelectMany(committee => committee.Votes).Where(vote => vote.Id is not null).ToDictionary(vote => vote.Id!.Value);
        var (roundIds, voteIds) = (rounds.Keys.ToArray(), votes.Keys.ToArray());
        string[] told = [.. EventWords.OfItems, .. EventWords.OfRounds, .. EventWords.OfVotes];
        var events = await db.Events.AsNoTracking()
            .Where(row => (row.Resource == nameof(Item) && row.RecordId == item)
                || (row.Resource == nameof(Round) && roundIds.Contains(row.RecordId))
                || (row.Resource == nameof(Vote) && voteIds.Contains(row.RecordId)))
            .Where(row => told.Contains(row.Resource + "." + row.Action))
            .OrderByDescending(row => row.Id)
            .Take(Most)
            .Select(row => new { row.At, row.Resource, row.Action, row.RecordId, row.ActorKind, row.ActorName, row.TraceId })
            .ToListAsync(cancellation);
        return [.. events.Select(row =>
        {
            var round = rounds.GetValueOrDefault(row.RecordId);
            var words = EventWords.Of(row.Resource, row.Action, votes.GetValueOrDefault(row.RecordId)?.Choice);
            var what = round is null ? words.Text : $"{words.Text} (round {round.Round})";
            return new HistoryRow(row.At, words.Who(row.ActorKind, row.ActorName, actions.Actor), what, words.Status, row.TraceId);
        })];
    }
}
