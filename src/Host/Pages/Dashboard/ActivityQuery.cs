using Knowledge.Consensus.Rounds;
using Knowledge.Consensus.Votes;
using Knowledge.Host.Pages.Shared.Models;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Events;
using Knowledge.Kernel.Storage;
using Knowledge.Library.Items;
using Knowledge.Network.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Dashboard;

/// <summary>What happened last: the newest events, of which only those stay whose records the visitor may read.</summary>
internal sealed class ActivityQuery(KnowledgeDb db, Actions actions)
{
    private const int Most = 10;

    private static readonly string[] Told = [.. EventWords.OfItems, .. EventWords.OfRounds, .. EventWords.OfVotes, .. EventWords.OfNodes];

    /// <summary>The latest first. One statement for the events, one for each resource among them.</summary>
    public async Task<IReadOnlyList<ActivityRow>> Latest(CancellationToken cancellation)
    {
        var events = await db.Events.AsNoTracking()
            .Where(row => Told.Contains(row.Resource + "." + row.Action))
            .OrderByDescending(row => row.Id)
            .Take(Most)
            .Select(row => new Happening(row.At, row.Resource, row.Action, row.RecordId, row.ActorKind, row.ActorName))
            .ToListAsync(cancellation);
        var subjects = new Dictionary<Guid, Subject>();
        foreach (var resource in events.GroupBy(row => row.Resource))
        {
            foreach (var subject in await Subjects(resource.Key, [.. resource.Select(row => row.RecordId).Distinct()], cancellation))
                subjects[subject.RecordId] = subject;
        }

        return [.. events.Where(row => subjects.ContainsKey(row.RecordId)).Select(row => Row(row, subjects[row.RecordId]))];
    }

    private ActivityRow Row(Happening row, Subject subject)
    {
        var words = EventWords.Of(row.Resource, row.Action, subject.Verdict?.ToString());
        return subject.ItemId is null
            ? new ActivityRow(row.At, subject.Title, words.Text, Tone: words.Tone)
            : new ActivityRow(row.At, words.Who(row.ActorKind, row.ActorName, actions.Actor), words.About, subject.Title, $"/items/{subject.ItemId}", words.Tone);
    }

    private Task<List<Subject>> Subjects(string resource, Guid[] ids, CancellationToken cancellation)
    {
        var items = actions.Items.Read();
        var found = resource switch
        {
            nameof(Item) => items.Where(item => ids.Contains(item.Id)).Select(item => new Subject(item.Id, item.Title, item.Id, null)),
            nameof(Node) => actions.Nodes.Read().Where(node => ids.Contains(node.Id)).Select(node => new Subject(node.Id, node.Name, null, null)),
            nameof(Round) =>
                from round in actions.Rounds.Read()
                where ids.Contains(round.Id)
                join item in items on round.ItemId equals item.Id
                select new Subject(round.Id, item.Title, item.Id, null),
            _ =>
                from vote in actions.Votes.Read()
                where ids.Contains(vote.Id)
                join item in items on vote.Round.ItemId equals item.Id
                select new Subject(vote.Id, item.Title, item.Id, vote.Verdict),
        };
        return found.ToListAsync(cancellation);
    }

    private sealed record Happening(DateTimeOffset At, string Resource, string Action, Guid RecordId, ActorKind ActorKind, string ActorName);

    private sealed record Subject(Guid RecordId, string Title, Guid? ItemId, Verdict? Verdict);
}
