using Knowledge.Accounts.Groups;
using Knowledge.Accounts.People;
using Knowledge.Kernel.Storage;
using Knowledge.Network.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Library.Spaces;

/// <summary>A person, a node or a group that takes part in a space.</summary>
[Resource, Identity(nameof(Space), nameof(UserId)), Identity(nameof(Space), nameof(Node)), Identity(nameof(Space), nameof(GroupId))]
public sealed partial class SpaceMember
{
    // What it is

    /// <summary>The space.</summary>
    [BelongsTo, Scope]
    public Space Space { get; private set; } = null!;

    /// <summary>What it may do there.</summary>
    [Field, Filter]
    public SpaceRole Role { get; private set; }

    /// <summary>The person, if it is one.</summary>
    [Field, Immutable, Filter]
    public Guid? UserId { get; private set; }

    /// <summary>The node, if it is one.</summary>
    [BelongsTo]
    public Node? Node { get; private set; }

    /// <summary>The group, if it is one: all who are in it, as long as they are.</summary>
    [Field, Immutable, Filter]
    public Guid? GroupId { get; private set; }

    /// <summary>Whether the membership is the actor's, itself or by a group.</summary>
    public static Expression<Func<SpaceMember, Actor, bool>> IsOf { get; } = (member, actor) =>
        member.UserId == actor.UserId
        || member.NodeId == actor.NodeId
        || (actor.GroupIds.Count > 0 && member.GroupId != null && actor.GroupIds.Contains(member.GroupId.Value));

    internal static SpaceMember Founder(Actor actor) => new() { UserId = actor.UserId, NodeId = actor.NodeId, Role = SpaceRole.Owner };

    // What it does

    /// <summary>Lets a person, a node or a group take part.</summary>
    /// <param name="spaceId">The space.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="userId">The person; leave out the others then.</param>
    /// <param name="nodeId">The node; leave out the others then.</param>
    /// <param name="groupId">The group; leave out the others then.</param>
    [Create]
    public static SpaceMember Add(Guid spaceId, SpaceRole role, Guid? userId = null, Guid? nodeId = null, Guid? groupId = null) =>
        new() { SpaceId = spaceId, Role = role, UserId = userId, NodeId = nodeId, GroupId = groupId };

    /// <summary>Gives it another role.</summary>
    [Update]
    public void ChangeRole(SpaceRole role) => Role = role;

    /// <summary>Takes it out of the space.</summary>
    [Destroy]
    public void Remove()
    {
    }

    /// <summary>The space keeps an owner: without one nobody but an administrator could let anybody in.</summary>
    [Before(nameof(ChangeRole), nameof(Remove))]
    internal async Task KeepAnOwner(Actor actor, KnowledgeDb db, CancellationToken cancellation)
    {
        if (Role != SpaceRole.Owner || actor.IsSystem || actor.Is(Kernel.Actions.Role.Administrator))
            return;
        // Two owners who leave at the same time take turns.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM library.spaces WHERE id = {SpaceId} FOR UPDATE", cancellation);
        if (!await db.Set<SpaceMember>().AnyAsync(other => other.SpaceId == SpaceId && other.Id != Id && other.Role == SpaceRole.Owner, cancellation))
            throw new Refusal("LAST_OWNER", "The space would have no owner. Make somebody else an owner first.");
    }

    /// <summary>A group that was dissolved and a person who was removed take part in nothing any more.</summary>
    [Trigger(nameof(Remove), Also = [typeof(Group), typeof(User)])]
    internal static Expression<Func<SpaceMember, bool>> Orphaned(KnowledgeDb db) => member =>
        (member.GroupId != null && !db.Set<Group>().Any(group => group.Id == member.GroupId))
        || (member.UserId != null && !db.Set<User>().Any(user => user.Id == member.UserId));

    public static void Validations(Validations<SpaceMember> must)
    {
        ArgumentNullException.ThrowIfNull(must);
        must.When(nameof(Add)).Hold(
            member => (member.UserId != null ? 1 : 0) + (member.NodeId != null ? 1 : 0) + (member.GroupId != null ? 1 : 0) == 1,
            "Name one of them: a person by 'userId', a node by 'nodeId', or a group by 'groupId'.",
            nameof(UserId));
    }

    // Who may
    public static void Policies(Policies<SpaceMember> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((member, actor) => Space.IsHomeOf.Of(member.Space, actor));
        may.Run(nameof(Add), nameof(ChangeRole)).If((member, actor) => Space.IsOwnedBy.Of(member.Space, actor));
        may.Run(nameof(Remove)).If((member, actor) => Space.IsOwnedBy.Of(member.Space, actor) || member.UserId == actor.UserId || member.NodeId == actor.NodeId);
    }
}

/// <summary>What a member of a space may do; each may do what those before it may.</summary>
public enum SpaceRole
{
    /// <summary>Read it.</summary>
    Reader,

    /// <summary>Add items.</summary>
    Contributor,

    /// <summary>Judge items, in the committees of a private space.</summary>
    Reviewer,

    /// <summary>Say who takes part, and who else may read it.</summary>
    Owner,
}
