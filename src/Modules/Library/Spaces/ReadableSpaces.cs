using Knowledge.Kernel.Storage;
using Knowledge.Library.Items;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Library.Spaces;

/// <summary>In which spaces an actor may read the items, for whoever searches them outside of the database.</summary>
public sealed class ReadableSpaces(KnowledgeDb db, TimeProvider clock)
{
    // What ceased to be accepted in these last minutes is told with every answer. Whoever holds items elsewhere has until then to forget older ones.
    private static readonly TimeSpan Told = TimeSpan.FromMinutes(5);

    /// <summary>The spaces as they are now, and what just ceased to be accepted; every change of a membership, a group or a grant counts at once.</summary>
    public async Task<Findable> Of(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.Reaches(AccessScope.Read(Space.Facts.Module)))
            return Findable.Nothing;
        var spaces = db.Set<Space>().AsNoTracking();
        if (!actor.IsSystem && !actor.IsGranted(nameof(Item), ActorGrant.Reading))
            spaces = spaces.Where(Space.IsReadBy.For(actor).Or(IsGranted(actor)));
        var since = clock.GetUtcNow() - Told;
        var withdrawn = db.Set<Item>().AsNoTracking().Where(item => item.WithdrawnAt > since && item.Status != ItemStatus.Accepted);
        // One statement for both: an answer has no time for two.
        var rows = await spaces.Select(space => new { space.Id, IsSpace = true })
            .Concat(withdrawn.Select(item => new { item.Id, IsSpace = false }))
            .ToListAsync(cancellation);
        return new Findable(
            rows.Where(row => row.IsSpace).Select(row => row.Id).ToHashSet(),
            rows.Where(row => !row.IsSpace).Select(row => row.Id).ToHashSet());
    }

    private static Expression<Func<Space, bool>> IsGranted(Actor actor)
    {
        var granted = actor.GrantedScopes(nameof(Item), ActorGrant.Reading);
        return space => granted.Contains(space.Id);
    }
}
