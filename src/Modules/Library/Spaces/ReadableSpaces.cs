using Knowledge.Kernel.Reading;
using Knowledge.Library.Items;

namespace Knowledge.Library.Spaces;

/// <summary>In which spaces an actor may read the items, for whoever searches them outside of the database.</summary>
public sealed class ReadableSpaces(KeySets sets, TimeProvider clock)
{
    // What ceased to be accepted in these last minutes is told with every answer. Whoever holds items elsewhere has until then to forget older ones.
    private static readonly TimeSpan Told = TimeSpan.FromMinutes(5);

    private static readonly KeySet Readable = KeySet.Of<Space>((space, actor) =>
        actor.IsSystem
        || actor.IsGranted(nameof(Item), ActorGrant.Reading)
        || Space.IsReadBy.Of(space, actor)
        || actor.GrantedScopes(nameof(Item), ActorGrant.Reading).Contains(space.Id));

    private static readonly KeySet Withdrawn = KeySet.By<Item, DateTimeOffset>((item, since) => item.WithdrawnAt > since && item.Status != ItemStatus.Accepted);

    /// <summary>The spaces as they are now, and what just ceased to be accepted; every change of a membership, a group or a grant counts at once.</summary>
    public async Task<Findable> Of(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.Reaches(AccessScope.Read(Space.Facts.Module)))
            return Findable.Nothing;
        // Both at once: an answer has no time for two.
        var found = await sets.Read(actor, [(Readable, null), (Withdrawn, clock.GetUtcNow() - Told)], cancellation);
        return new Findable(found[0], found[1]);
    }
}
