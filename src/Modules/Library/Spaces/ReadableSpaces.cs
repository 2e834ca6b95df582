using Knowledge.Kernel.Storage;
using Knowledge.Library.Items;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Library.Spaces;

/// <summary>In which spaces an actor may read the items, for whoever searches them outside of the database.</summary>
public sealed class ReadableSpaces(KnowledgeDb db)
{
    /// <summary>Their keys as they are now; every change of a membership, a group or a grant counts at once.</summary>
    public async Task<IReadOnlySet<Guid>> Of(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.Reaches(AccessScope.Read(Space.Facts.Module)))
            return new HashSet<Guid>();
        var spaces = db.Set<Space>().AsNoTracking();
        if (!actor.IsSystem && !actor.IsGranted(nameof(Item), ActorGrant.Reading))
            spaces = spaces.Where(Space.IsReadBy.For(actor).Or(IsGranted(actor)));
        return (await spaces.Select(space => space.Id).ToListAsync(cancellation)).ToHashSet();
    }

    private static Expression<Func<Space, bool>> IsGranted(Actor actor)
    {
        var granted = actor.GrantedScopes(nameof(Item), ActorGrant.Reading);
        return space => granted.Contains(space.Id);
    }
}
