using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Explaining;
using Knowledge.Host.Pages.Admin.Forms;
using Knowledge.Host.Pages.Admin.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Admin;

/// <summary>A record: its values, what it leads to, what happened to it, and what can be done to it.</summary>
internal sealed class RecordModel(AdminCatalog catalog, RecordQuery query, RecordRun actions, ExplainQuery explain) : PageModel
{
    /// <summary>What the page shows.</summary>
    public RecordView View { get; private set; } = null!;

    /// <summary>Shows the record, or that there is none the visitor may see; the form that the address names is open.</summary>
    public async Task<IActionResult> OnGetAsync(string module, string resource, Guid id, long? before, string? open, CancellationToken cancellation)
    {
        if (catalog.Find(module, resource) is not { } found || await query.Find(found, id, before, cancellation) is not { } record)
            return NotFound();
        return await Show(record with { Forms = [.. record.Forms.Select(form => form.Action.Name == open ? form with { IsOpen = true } : form)] }, cancellation);
    }

    /// <summary>Runs an action on the record.</summary>
    public async Task<IActionResult> OnPostActAsync(string module, string resource, Guid id, string? act, CancellationToken cancellation)
    {
        if (catalog.Find(module, resource) is not { } found || found.Changes.Concat(found.Returns).FirstOrDefault(action => action.Name == act) is not { } action)
            return NotFound();
        var sent = await actions.Run(found, action, id, await Request.ReadFormAsync(cancellation), cancellation);
        var record = await query.Find(found, id, null, cancellation);
        if (sent.Done is { } done && record?.IsDestroyed != action.OnDeleted)
            return Leave(record is null ? found.Path : found.PathOf(id), done);
        if (record is null)
            return NotFound();
        if (sent.IsRefused)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Show(record with { Forms = [.. record.Forms.Select(form => form.Action == action ? After(sent, form) : form)] }, cancellation);
    }

    /// <summary>The form as it was sent, about the record as it is now; what was done is no longer in it.</summary>
    private static ActionForm After(ActionForm sent, ActionForm now) => sent with
    {
        Fields = sent.Done is null ? sent.Fields : now.Fields,
        Closed = now.Closed,
        Others = now.Others,
        Version = now.Version,
        Seen = now.Seen,
        Latest = now.Latest,
    };

    /// <summary>The record is not there any more, or there again: other things can be done to it, or the list is what is left to see.</summary>
    private IActionResult Leave(string path, Done done)
    {
        TempData["Notice"] = done.Words;
        if (!Request.Headers.ContainsKey("HX-Request"))
            return LocalRedirect(path);
        Response.Headers["HX-Redirect"] = path;
        return StatusCode(StatusCodes.Status204NoContent);
    }

    private async Task<IActionResult> Show(RecordView record, CancellationToken cancellation)
    {
        View = record with { Explain = await explain.Ask(record.Resource, record.Id, Request.Query, cancellation) };
        return Page();
    }
}
