using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Rounds;

/// <summary>All rounds, or the open ones.</summary>
internal sealed class RoundsModel(RoundsQuery query) : PageModel
{
    /// <summary>What the page shows.</summary>
    public RoundList List { get; private set; } = null!;

    /// <summary>Lists a page of them.</summary>
    public async Task<IActionResult> OnGetAsync(string? open, string? after, CancellationToken cancellation)
    {
        List = await query.List(open, after, cancellation);
        if (List.Problem is not null)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
