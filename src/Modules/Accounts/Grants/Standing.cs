using System.Collections.Concurrent;
using Knowledge.Accounts.Groups;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Accounts.Grants;

/// <summary>Remembers, for half a minute, in which groups an actor is and what it was given; a change on this host is known at once.</summary>
internal sealed class Standing(IDbContextFactory<KnowledgeDb> databases, TimeProvider clock) : IStanding
{
    /// <summary>Then the next change on another host is known here.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);

    private const int MostRemembered = 10_000;

    private volatile ConcurrentDictionary<(ActorKind Kind, Guid Id), Known> memory = new();

    public async ValueTask<Actor> Of(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor is not { Kind: ActorKind.User or ActorKind.Node, Id: { } id })
            return actor;
        var now = clock.GetUtcNow();
        var current = memory;
        if (!current.TryGetValue((actor.Kind, id), out var known) || now - known.At >= Remembered)
            Remember(current, (actor.Kind, id), known = await Read(actor, now, cancellation));
        return actor with { GroupIds = known.GroupIds, Grants = [.. known.Grants.Where(given => !(given.ExpiresAt <= now)).Select(given => given.Right)] };
    }

    /// <summary>Everything may have changed. What is being read right now goes into the memory that is thrown away.</summary>
    public void Forget() => memory = new();

    private static void Remember(ConcurrentDictionary<(ActorKind, Guid), Known> into, (ActorKind, Guid) who, Known known)
    {
        if (into.Count >= MostRemembered)
            into.Clear();
        into[who] = known;
    }

    private async Task<Known> Read(Actor actor, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (id, kind) = (actor.Id!.Value, actor.IsUser ? GranteeKind.User : GranteeKind.Node);
        var groups = await db.Set<GroupMember>()
            .Where(member => kind == GranteeKind.User ? member.UserId == id : member.NodeId == id)
            .Select(member => member.GroupId).ToListAsync(cancellation);
        var grants = await db.Set<Grant>()
            .Where(grant => (grant.GranteeKind == kind && grant.GranteeId == id) || (grant.GranteeKind == GranteeKind.Group && groups.Contains(grant.GranteeId)))
            .Where(grant => grant.ExpiresAt == null || grant.ExpiresAt > now)
            .Select(grant => new { grant.Resource, grant.Action, grant.ScopeId, grant.ExpiresAt })
            .ToListAsync(cancellation);
        return new Known(now, groups, [.. grants.Select(grant => new Given(new ActorGrant(grant.Resource, grant.Action, grant.ScopeId), grant.ExpiresAt))]);
    }

    private sealed record Known(DateTimeOffset At, IReadOnlyList<Guid> GroupIds, IReadOnlyList<Given> Grants);

    private sealed record Given(ActorGrant Right, DateTimeOffset? ExpiresAt);
}
