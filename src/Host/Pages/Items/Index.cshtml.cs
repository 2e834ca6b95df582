using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Items;

/// <summary>All items, to search and page through.</summary>
internal sealed class ItemsModel(ItemsQuery query) : PageModel
{
    /// <summary>What the page shows.</summary>
    public ItemList List { get; private set; } = null!;

    /// <summary>Lists what matches.</summary>
    public async Task<IActionResult> OnGetAsync(string? q, string? status, string? domain, string? space, string? after, CancellationToken cancellation)
    {
        List = await query.List(ItemSearch.Read(q, status, domain, space, after), cancellation);
        if (List.Problem is not null)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
