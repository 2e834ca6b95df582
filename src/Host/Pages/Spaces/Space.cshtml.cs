using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Policies;
using Knowledge.Library.Spaces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Spaces;

/// <summary>One space: what it is, who takes part, and for its owners how to change both.</summary>
[RequestSizeLimit(SpacesModel.LargestForm)]
internal sealed class SpaceModel(Actions actions, SpacesQuery spaces, MembersQuery members) : PageModel
{
    /// <summary>What the page shows.</summary>
    public SpaceDetail Detail { get; private set; } = null!;

    /// <summary>Shows the space, or that there is none the visitor may see.</summary>
    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => Show(id, null, new MemberForm(), cancellation);

    /// <summary>Changes what it is called and who may read it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string? name, string? description, SpaceVisibility visibility, bool isOpen, CancellationToken cancellation)
    {
        var form = new SpaceForm(name ?? "", description ?? "", visibility, isOpen);
        return await Refused(async () =>
        {
            await actions.Spaces.Describe(id, form.Name, form.Description, cancellation: cancellation);
            await actions.Spaces.Share(id, visibility, isOpen, cancellation: cancellation);
        }) is { } problem
            ? await Show(id, form with { Problem = problem }, new MemberForm(), cancellation)
            : Done(id, "The space was changed.");
    }

    /// <summary>Lets somebody in.</summary>
    public async Task<IActionResult> OnPostAddAsync(Guid id, string? who, SpaceRole role, CancellationToken cancellation)
    {
        var form = new MemberForm(who?.Trim() ?? "", role);
        return await Refused(async () =>
        {
            await actions.Demand<Space>(nameof(Space.Share), id, cancellation);
            var (user, node, group) = await members.Named(form.Who, cancellation);
            if (user is null && node is null && group is null)
                throw new Refusal(FailureCode.Invalid, "Nobody is called so. Write a person's email address, or the name of a node or of a group that you are in.", "who");
            await actions.SpaceMembers.Add(id, role, user, node, group, cancellation);
        }) is { } problem
            ? await Show(id, null, form with { Problem = problem }, cancellation)
            : Done(id, $"{form.Who} takes part now.");
    }

    /// <summary>Gives a member another role.</summary>
    public Task<IActionResult> OnPostRoleAsync(Guid id, Guid member, SpaceRole role, CancellationToken cancellation) =>
        Change(id, () => actions.SpaceMembers.ChangeRole(member, role, cancellation: cancellation), "The role was changed.");

    /// <summary>Takes a member out.</summary>
    public Task<IActionResult> OnPostRemoveAsync(Guid id, Guid member, CancellationToken cancellation) =>
        Change(id, () => actions.SpaceMembers.Remove(member, cancellation), "The member was taken out.");

    private async Task<IActionResult> Change(Guid id, Func<Task> change, string notice) => Done(id, await Refused(change) ?? notice);

    private RedirectToPageResult Done(Guid id, string notice)
    {
        TempData["Notice"] = notice;
        return RedirectToPage(new { id });
    }

    private static async Task<string?> Refused(Func<Task> change)
    {
        try
        {
            await change();
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal.Message;
        }
    }

    private async Task<IActionResult> Show(Guid id, SpaceForm? settings, MemberForm member, CancellationToken cancellation)
    {
        if (await spaces.Find(id, cancellation) is not { } space)
            return NotFound();
        var (isSteered, known) = (await spaces.IsSteered(id, cancellation), await members.Of(id, cancellation));
        Detail = new SpaceDetail(
            space,
            isSteered || known.Count > 0 ? known : null,
            isSteered,
            settings ?? new SpaceForm(space.Name, space.Description, space.Visibility, space.IsOpen),
            member);
        if ((settings?.Problem ?? member.Problem) is not null)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
