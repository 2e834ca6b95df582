using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Explaining;
using Knowledge.Host.Pages.Admin.Forms;
using Knowledge.Host.Pages.Admin.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Admin;

/// <summary>A record: its values, what it leads to, what happened to it, and what can be done to it.</summary>
internal sealed class RecordModel(AdminCatalog catalog, RecordQuery query, ActionRunner actions, ExplainQuery explain) : PageModel
{
    /// <summary>What the page shows.</summary>
    public RecordView View { get; private set; } = null!;

    /// <summary>Shows the record, or that there is none the visitor may see.</summary>
    public async Task<IActionResult> OnGetAsync(string module, string resource, Guid id, long? before, CancellationToken cancellation) =>
        catalog.Find(module, resource) is { } found ? await Show(found, id, before, null, cancellation) : NotFound();

    /// <summary>Runs an action on the record.</summary>
    public async Task<IActionResult> OnPostActAsync(string module, string resource, Guid id, string? act, CancellationToken cancellation)
    {
        if (catalog.Find(module, resource) is not { } found || found.Changes.FirstOrDefault(action => action.Name == act) is not { } action)
            return NotFound();
        var sent = await actions.Run(found, action, id, await Request.ReadFormAsync(cancellation), cancellation);
        if (sent.Done is null || await query.IsVisible(found, id, cancellation))
            return await Show(found, id, null, sent, cancellation);
        return Gone(found, sent.Done);
    }

    /// <summary>The record is not there any more, or not for the visitor: the list is what is left to see.</summary>
    private IActionResult Gone(AdminResource resource, Done done)
    {
        TempData["Notice"] = done.Words;
        if (!Request.Headers.ContainsKey("HX-Request"))
            return LocalRedirect(resource.Path);
        Response.Headers["HX-Redirect"] = resource.Path;
        return StatusCode(StatusCodes.Status204NoContent);
    }

    private async Task<IActionResult> Show(AdminResource resource, Guid id, long? before, ActionForm? sent, CancellationToken cancellation)
    {
        if (await query.Find(resource, id, before, cancellation) is not { } record)
            return NotFound();
        View = record with
        {
            Forms = [.. record.Forms.Select(form => form.Action == sent?.Action ? sent with { Closed = form.Closed, Others = form.Others } : form)],
            Explain = await explain.Ask(resource, id, Request.Query, cancellation),
        };
        if (sent is { IsRefused: true })
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
