using System.Globalization;
using Knowledge.Kernel.Actions;
using Knowledge.Library.Spaces;
using Knowledge.Network.Invitations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Network;

/// <summary>Lets nodes join: issues, lists and withdraws join tokens. Everybody else is refused.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(LargestForm)]
internal sealed class InvitationsModel(Actions actions, InvitationsQuery query) : PageModel
{
    private const int LargestForm = 16 * 1024;

    /// <summary>What the page shows.</summary>
    public InvitationList View { get; private set; } = null!;

    /// <summary>Lists the invitations.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => Show(null, new InvitationForm(), cancellation);

    /// <summary>Makes one; the answer to this request shows its token, and nothing later does.</summary>
    public async Task<IActionResult> OnPostAsync(string? uses, string? hours, string? domains, Guid? space, SpaceRole role, CancellationToken cancellation)
    {
        var form = new InvitationForm(Short(uses, 20), Short(hours, 20), Short(domains, 2000), space, role);
        if (!int.TryParse(uses, NumberStyles.None, CultureInfo.InvariantCulture, out var nodes) || !double.TryParse(hours, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var time))
            return await Show(null, form with { Problem = "Write both as numbers: how many nodes may join, and for how many hours." }, cancellation);
        try
        {
            var invitation = await actions.Invitations.Issue(nodes, time, domains: form.DomainList, cancellation: cancellation);
            if (space is { } into)
                await LetInto(into, role, invitation, cancellation);
            return await Show(Issued(invitation), new InvitationForm(), cancellation);
        }
        catch (Refusal refusal)
        {
            return await Show(null, form with { Problem = refusal.Message }, cancellation);
        }
    }

    /// <summary>Ends one at once.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancellation)
    {
        if (!query.IsAllowed)
            return StatusCode(StatusCodes.Status403Forbidden);
        try
        {
            await actions.Invitations.Withdraw(id, cancellation);
            TempData["Notice"] = "The invitation was withdrawn.";
        }
        catch (Refusal refusal)
        {
            TempData["Notice"] = refusal.Message;
        }

        return RedirectToPage();
    }

    private async Task<IActionResult> Show(IssuedInvitation? issued, InvitationForm form, CancellationToken cancellation)
    {
        if (!query.IsAllowed)
            return StatusCode(StatusCodes.Status403Forbidden);
        View = new InvitationList(await query.List(cancellation), issued, form with { Spaces = await query.Spaces(cancellation) });
        if (form.Problem is not null)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>A token that would not lead where it should is of no use: nobody has seen it, and it ends.</summary>
    private async Task LetInto(Guid space, SpaceRole role, Invitation invitation, CancellationToken cancellation)
    {
        try
        {
            await actions.SpaceInvitations.Offer(space, invitation.Id, role, cancellation);
        }
        catch (Refusal)
        {
            await actions.Invitations.Withdraw(invitation.Id, cancellation);
            throw;
        }
    }

    private static IssuedInvitation Issued(Invitation invitation)
    {
        var domains = invitation.Domains.Count > 0 ? $" --domains {string.Join(',', invitation.Domains)}" : "";
        var command = $"./run network simulate --nodes {Math.Min(invitation.Uses, 12)}{domains} --token {invitation.Secret}";
        return new IssuedInvitation(invitation.Secret!, command, invitation.Uses, invitation.ExpiresAt);
    }

    /// <summary>What was typed is shown again, within reason.</summary>
    private static string Short(string? typed, int most) => typed is null ? "" : typed[..Math.Min(typed.Length, most)];
}
