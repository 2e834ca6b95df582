using Knowledge.Kernel.Storage;
using Knowledge.Network.Invitations;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Library.Spaces;

/// <summary>Says that the nodes which join by an invitation become members of a space.</summary>
[Resource, Identity(nameof(Space), nameof(Invitation))]
public sealed partial class SpaceInvitation
{
    // What it is

    /// <summary>The space.</summary>
    [BelongsTo, Scope]
    public Space Space { get; private set; } = null!;

    /// <summary>The invitation by which nodes join.</summary>
    [BelongsTo]
    public Invitation Invitation { get; private set; } = null!;

    /// <summary>What the nodes may do there.</summary>
    [Field, Immutable]
    public SpaceRole Role { get; private set; }

    /// <summary>The nodes that were let in by it.</summary>
    [HasMany]
    public partial IReadOnlyCollection<SpaceAdmission> Admissions { get; }

    // What it does

    /// <summary>Lets the nodes of an invitation into a space, those that have joined and those to come.</summary>
    /// <param name="spaceId">The space.</param>
    /// <param name="invitationId">The invitation.</param>
    /// <param name="role">What the nodes may do there; an owner is named by name alone.</param>
    [Create]
    public static SpaceInvitation Offer(Guid spaceId, Guid invitationId, SpaceRole role) => new() { SpaceId = spaceId, InvitationId = invitationId, Role = role };

    /// <summary>Lets no more nodes in; those that are members stay.</summary>
    [Destroy]
    internal async Task Withdraw(KnowledgeDb db, Actions actions, CancellationToken cancellation)
    {
        foreach (var admission in await db.Set<SpaceAdmission>().Where(row => row.OfferId == Id).Select(row => row.Id).ToListAsync(cancellation))
            await actions.As(Actor.System).SpaceAdmissions.Forget(admission, cancellation);
    }

    public static void Validations(Validations<SpaceInvitation> must)
    {
        ArgumentNullException.ThrowIfNull(must);
        must.When(nameof(Offer)).Hold(offer => offer.Role != SpaceRole.Owner, "A token makes nobody an owner: name owners with 'addSpaceMember'.", nameof(Role));
    }

    // Who may
    public static void Policies(Policies<SpaceInvitation> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((offer, actor) => Space.IsOwnedBy.Of(offer.Space, actor));
        may.Run(nameof(Offer), nameof(Withdraw)).If((offer, actor) => Space.IsOwnedBy.Of(offer.Space, actor));
    }
}
