using Knowledge.Accounts.SignIn;

namespace Knowledge.Accounts.Groups;

/// <summary>A person or a node in a group.</summary>
[Resource, Identity(nameof(Group), nameof(UserId)), Identity(nameof(Group), nameof(NodeId))]
public sealed partial class GroupMember
{
    // What it is

    /// <summary>The group.</summary>
    [BelongsTo]
    public Group Group { get; private set; } = null!;

    /// <summary>The person, if it is one.</summary>
    [Field, Immutable, Filter]
    public Guid? UserId { get; private set; }

    /// <summary>The node, if it is one.</summary>
    [Field, Immutable, Filter]
    public Guid? NodeId { get; private set; }

    // What it does

    /// <summary>Puts a person or a node into a group.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="userId">The person; leave out the node then.</param>
    /// <param name="nodeId">The node; leave out the person then.</param>
    [Create]
    public static GroupMember Add(Actor actor, Guid groupId, Guid? userId = null, Guid? nodeId = null)
    {
        ArgumentNullException.ThrowIfNull(actor);
        InSession.Demand(actor);
        return userId is null == nodeId is null
            ? throw new Refusal(FailureCode.Invalid, "Name either a person by 'userId' or a node by 'nodeId'.", userId is null ? "userId" : "nodeId")
            : new() { GroupId = groupId, UserId = userId, NodeId = nodeId };
    }

    /// <summary>Takes it out of the group.</summary>
    [Destroy]
    public void Remove()
    {
    }

    // Who may
    public static void Policies(Policies<GroupMember> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If(actor => actor.Is(Role.Administrator));
        may.Read.If((member, actor) => actor.GroupIds.Contains(member.GroupId));
        may.RunAnything.If(actor => actor.Is(Role.Administrator));
    }
}
