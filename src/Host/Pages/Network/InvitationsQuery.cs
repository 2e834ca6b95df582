using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Policies;
using Knowledge.Library.Spaces;
using Knowledge.Network.Invitations;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Network;

/// <summary>The invitations, for those who may issue them.</summary>
internal sealed class InvitationsQuery(Actions actions, TimeProvider clock)
{
    private const int Most = 100;

    /// <summary>Whether the visitor may see and issue invitations.</summary>
    public bool IsAllowed => RuleBook<Invitation>.CouldRun(nameof(Invitation.Issue), actions.Actor);

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<InvitationRow>> List(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var found = await actions.Invitations.Read().OrderByDescending(invitation => invitation.Id).Take(Most)
            .Select(invitation => new { invitation.Id, invitation.Uses, invitation.Used, invitation.CreatedAt, invitation.ExpiresAt, invitation.Domains })
            .ToListAsync(cancellation);
        return [.. found.Select(row => new InvitationRow(
            row.Id,
            row.ExpiresAt <= now ? "Ended" : row.Used >= row.Uses ? "Used up" : "Open",
            row.Uses,
            row.Used,
            row.CreatedAt,
            row.ExpiresAt,
            row.Domains))];
    }

    /// <summary>The spaces that the visitor may let nodes into, by name.</summary>
    public async Task<IReadOnlyList<SpaceChoice>> Spaces(CancellationToken cancellation) =>
        await actions.Spaces.Read().Where(Space.IsOwnedBy.For(actions.Actor)).Where(space => space.Id != Space.CommonsId)
            .OrderBy(space => space.Name).ThenBy(space => space.Id).Take(Most)
            .Select(space => new SpaceChoice(space.Id, space.Name))
            .ToListAsync(cancellation);
}
