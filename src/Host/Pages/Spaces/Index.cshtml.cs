using Knowledge.Kernel.Actions;
using Knowledge.Library.Spaces;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Spaces;

/// <summary>All spaces, and the way to a new one.</summary>
[RequestSizeLimit(LargestForm)]
internal sealed class SpacesModel(Actions actions, SpacesQuery query) : PageModel
{
    internal const int LargestForm = 16 * 1024;

    /// <summary>What the page shows.</summary>
    public SpaceList List { get; private set; } = null!;

    /// <summary>Lists them.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => Show(new SpaceForm(), cancellation);

    /// <summary>Makes one that is the visitor's, and goes there.</summary>
    public async Task<IActionResult> OnPostAsync(string? name, string? description, SpaceVisibility visibility, bool isOpen, CancellationToken cancellation)
    {
        var form = new SpaceForm(name ?? "", description ?? "", visibility, isOpen);
        if (!ModelState.IsValid)
            return await Show(form with { Problem = "Choose who may read it: everybody, the network, or its members." }, cancellation);
        try
        {
            var space = await actions.Spaces.Create(form.Name, form.Description, visibility, isOpen, cancellation);
            return RedirectToPage("/Spaces/Space", new { id = space.Id });
        }
        catch (Refusal refusal)
        {
            return await Show(form with { Problem = refusal.Message }, cancellation);
        }
    }

    private async Task<IActionResult> Show(SpaceForm form, CancellationToken cancellation)
    {
        List = new SpaceList(await query.All(cancellation), query.MayCreate ? form : null);
        if (form.Problem is not null)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
