using Knowledge.Consensus.Rounds;
using Knowledge.Consensus.Votes;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Live;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;
using Knowledge.Library.Items;
using Knowledge.Library.Spaces;
using Knowledge.Network.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Live;

/// <summary>Turns what happened into what a visitor's pages may know of it, a whole batch with at most one statement for each resource.</summary>
internal sealed class LiveNotices(IServiceScopeFactory scopes, IStanding standing)
{
    /// <summary>One notice for each topic and record, in the order of their latest events.</summary>
    public async Task<IReadOnlyList<LiveNotice>> For(Actor visitor, IReadOnlyCollection<LiveEvent> changes, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var actions = scope.ServiceProvider.GetRequiredService<Actions>().As(await standing.Of(visitor, cancellation));
        var notices = new List<LiveNotice>();
        foreach (var resource in changes.Where(change => LiveTopics.Of(change.Resource) is not null).GroupBy(change => change.Resource))
        {
            var latest = resource.GroupBy(change => change.RecordId).ToDictionary(group => group.Key, group => group.Max(change => change.Id));
            var places = await Places(actions, resource.Key, [.. latest.Keys], cancellation);
            notices.AddRange(places.Select(place => new LiveNotice(latest[place.Record], LiveTopics.Of(resource.Key)!, place.Shown)));
        }

        return Merge(notices);
    }

    /// <summary>Tells a page once what happened often.</summary>
    internal static IReadOnlyList<LiveNotice> Merge(IEnumerable<LiveNotice> notices) =>
        [.. notices.GroupBy(notice => (notice.Topic, notice.RecordId)).Select(same => same.MaxBy(notice => notice.EventId)!).OrderBy(notice => notice.EventId)];

    private static Task<List<Place>> Places(Actions actions, string resource, Guid[] ids, CancellationToken cancellation) => resource switch
    {
        nameof(Item) => Own<Item>(actions, ids, cancellation),
        nameof(Space) => Own<Space>(actions, ids, cancellation),
        nameof(Node) => Own<Node>(actions, ids, cancellation),
        nameof(Round) => actions.Rounds.Read().Where(round => ids.Contains(round.Id))
            .Select(round => new Place(round.Id, round.ItemId)).ToListAsync(cancellation),
        nameof(Seat) => actions.Seats.Read().Where(seat => ids.Contains(seat.Id))
            .Select(seat => new Place(seat.Id, seat.Round.ItemId)).ToListAsync(cancellation),
        _ => actions.Votes.Read().Where(vote => ids.Contains(vote.Id))
            .Select(vote => new Place(vote.Id, vote.Round.ItemId)).ToListAsync(cancellation),
    };

    /// <summary>Records that pages show under their own key. Where everybody may read all of them there is nothing to ask.</summary>
    private static Task<List<Place>> Own<TRecord>(Actions actions, Guid[] ids, CancellationToken cancellation)
        where TRecord : class, IResource<TRecord> =>
        (RuleBook<TRecord>.CouldRead(actions.Actor), RuleBook<TRecord>.Readable(actions.Actor)) switch
        {
            (false, _) => Task.FromResult(new List<Place>()),
            (true, null) => Task.FromResult(ids.Select(id => new Place(id, id)).ToList()),
            _ => actions.Read<TRecord>().Where(record => ids.Contains(record.Id)).Select(record => new Place(record.Id, record.Id)).ToListAsync(cancellation),
        };

    private sealed record Place(Guid Record, Guid Shown);
}
