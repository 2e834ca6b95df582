using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Ask;

/// <summary>Where people ask. The question is in the address, so an answer can be kept and sent.</summary>
internal sealed class AskModel(AskQuery query) : PageModel
{
    /// <summary>What the page shows.</summary>
    public AskView View { get; private set; } = null!;

    /// <summary>Answers, or shows how to ask.</summary>
    public async Task<IActionResult> OnGetAsync(string? question, string? domain, Guid? space, CancellationToken cancellation)
    {
        View = await query.Ask(question, domain, space, cancellation);
        if (View.Error is not null)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
