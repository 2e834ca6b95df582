using Knowledge.Host.Pages.Admin.Bulk;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Forms;
using Knowledge.Host.Pages.Admin.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Admin;

/// <summary>Runs an action on the records that were selected in a list: first shows what will be done to which, then does it to each.</summary>
[RequestFormLimits(ValueCountLimit = 2 * BulkRun.Most)]
internal sealed class BulkModel(AdminCatalog catalog, ActionRunner actions, BulkRecords records, BulkRun bulk) : PageModel
{
    /// <summary>What the page shows.</summary>
    public BulkView View { get; private set; } = null!;

    /// <summary>There is nothing to see without a selection: the list is where one is made.</summary>
    public IActionResult OnGet(string module, string resource) => catalog.Find(module, resource) is { } found ? LocalRedirect(found.Path) : NotFound();

    /// <summary>Shows what will be done, or does it.</summary>
    public async Task<IActionResult> OnPostAsync(string module, string resource, string? act, Guid[] ids, bool all, bool run, CancellationToken cancellation)
    {
        if (catalog.Find(module, resource) is not { } found)
            return NotFound();
        var list = ListState.Read(found, Request.Query);
        IReadOnlyList<Guid> chosen = all ? await records.Matching(list, cancellation) : [.. ids.Distinct()];
        var problem = Problem(chosen);
        if (problem is not null || found.Bulk(list.IsDestroyed).FirstOrDefault(one => one.Name == act) is not { } action)
        {
            TempData["Notice"] = problem ?? "Choose what to do with the selected records.";
            return LocalRedirect(list.Href);
        }

        if (actions.Forms(found, [action], null, _ => null) is not [var form])
            return StatusCode(StatusCodes.Status403Forbidden);
        View = run ? await bulk.Run(form, list, chosen, await Request.ReadFormAsync(cancellation), cancellation) : new(form, list, await records.Names(list, chosen, cancellation), []);
        if (View.Form.IsRefused)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private static string? Problem(IReadOnlyList<Guid> ids) => ids.Count switch
    {
        0 => "Select at least one record.",
        > BulkRun.Most => $"Select at most {BulkRun.Most:N0} records at once; a condition leaves fewer.",
        _ => null,
    };
}
