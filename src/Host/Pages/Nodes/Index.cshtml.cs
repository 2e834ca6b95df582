using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Nodes;

/// <summary>All nodes.</summary>
internal sealed class NodesModel(NodesQuery query) : PageModel
{
    /// <summary>What the page shows.</summary>
    public NodeList List { get; private set; } = null!;

    /// <summary>Lists a page of them.</summary>
    public async Task<IActionResult> OnGetAsync(string? after, CancellationToken cancellation)
    {
        List = await query.List(after, cancellation);
        if (List.Problem is not null)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
