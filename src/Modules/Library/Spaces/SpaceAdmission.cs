using Knowledge.Kernel.Storage;
using Knowledge.Network.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Library.Spaces;

/// <summary>A node that was let into a space by its invitation. It is let in once: who is taken out of the space stays out.</summary>
[Resource, Identity(nameof(Offer), nameof(Node))]
public sealed partial class SpaceAdmission
{
    // What it is

    /// <summary>What let it in.</summary>
    [BelongsTo]
    public SpaceInvitation Offer { get; private set; } = null!;

    /// <summary>The node.</summary>
    [BelongsTo]
    public Node Node { get; private set; } = null!;

    // What it does

    /// <summary>Makes a node a member of the next space that its invitation leads into.</summary>
    [Create]
    internal static async Task<SpaceAdmission> Admit(Guid nodeId, KnowledgeDb db, Actions actions, CancellationToken cancellation)
    {
        var offer = await db.Set<SpaceInvitation>()
            .Where(row => db.Set<Node>().Any(node => node.Id == nodeId && node.InvitationId == row.InvitationId) && !row.Admissions.Any(one => one.NodeId == nodeId))
            .OrderBy(row => row.Id)
            .FirstOrDefaultAsync(cancellation) ?? throw new Refusal(FailureCode.Conflict, "The node is where its invitation leads.");
        if (!await db.Set<SpaceMember>().AnyAsync(member => member.SpaceId == offer.SpaceId && member.NodeId == nodeId, cancellation))
            await actions.As(Actor.System).SpaceMembers.Add(offer.SpaceId, offer.Role, nodeId: nodeId, cancellation: cancellation);
        return new() { OfferId = offer.Id, NodeId = nodeId };
    }

    /// <summary>Goes with what let the node in.</summary>
    [Destroy]
    internal void Forget()
    {
    }

    /// <summary>A node has joined by an invitation that leads into a space where it has not been yet.</summary>
    [Trigger(nameof(Admit), Every = "00:00:10", Also = [typeof(SpaceInvitation)])]
    internal static Expression<Func<Node, bool>> Invited(KnowledgeDb db) => node =>
        node.Status != NodeStatus.Retired
        && db.Set<SpaceInvitation>().Any(offer => offer.InvitationId == node.InvitationId && !offer.Admissions.Any(one => one.NodeId == node.Id));

    // Who may
    public static void Policies(Policies<SpaceAdmission> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((admission, actor) => Space.IsOwnedBy.Of(admission.Offer.Space, actor));
        may.Run(nameof(Admit), nameof(Forget)).If(actor => actor.IsSystem);
    }
}
