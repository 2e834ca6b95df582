using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Search;

/// <summary>Where people search for passages. What was looked for is in the address.</summary>
internal sealed class SearchModel(SearchQuery query) : PageModel
{
    /// <summary>What the page shows.</summary>
    public SearchView View { get; private set; } = null!;

    /// <summary>Searches, or shows how to.</summary>
    public async Task<IActionResult> OnGetAsync(string? q, string? domain, Guid? space, DateOnly? since, DateOnly? until, CancellationToken cancellation)
    {
        View = await query.Search(new SearchFilter(q, domain, space, since, until), cancellation);
        if (View.RetryAfter is { } pause)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = $"{Math.Ceiling(pause.TotalSeconds):0}";
        }
        else if (View.Error is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return Page();
    }
}
