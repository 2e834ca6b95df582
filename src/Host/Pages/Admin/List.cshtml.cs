using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Exports;
using Knowledge.Host.Pages.Admin.Forms;
using Knowledge.Host.Pages.Admin.Graph;
using Knowledge.Host.Pages.Admin.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Admin;

/// <summary>The records of a resource: filtered, sorted, paged, exported; and what can be done without one.</summary>
internal sealed class ListModel(AdminCatalog catalog, ListQuery query, ActionRunner actions, AdminGraph graph) : PageModel
{
    /// <summary>What the page shows.</summary>
    public ListView View { get; private set; } = null!;

    /// <summary>Lists what matches; a condition or columns that were just chosen become part of the address first.</summary>
    public async Task<IActionResult> OnGetAsync(string module, string resource, string? add, string? field, string? op, string? value, CancellationToken cancellation)
    {
        if (catalog.Find(module, resource) is not { } found)
            return NotFound();
        var state = ListState.Read(found, Request.Query);
        var targets = FilterTarget.Of(found);
        if (field is null)
            return await Show(state, targets.FirstOrDefault(target => target.Path == add), null, null, cancellation);
        var (condition, problem) = Condition.Read(field, op ?? "", value ?? "", targets);
        return condition is not null
            ? LocalRedirect(state.FromStart().Link([new("where", condition.Code)]))
            : await Show(state, targets.FirstOrDefault(target => target.Path == field), problem, null, cancellation);
    }

    /// <summary>Sends the whole list as a file.</summary>
    public IActionResult OnGetExport(string module, string resource, string? format) =>
        catalog.Find(module, resource) is { } found && format is "csv" or "jsonl"
            ? new ListExport(ListState.Read(found, Request.Query), format == "csv", graph, catalog)
            : NotFound();

    /// <summary>Runs an action that is about no record, such as creating one.</summary>
    public async Task<IActionResult> OnPostActAsync(string module, string resource, string? act, CancellationToken cancellation)
    {
        if (catalog.Find(module, resource) is not { } found || found.Openings.FirstOrDefault(action => action.Name == act) is not { } action)
            return NotFound();
        var sent = await actions.Run(found, action, null, await Request.ReadFormAsync(cancellation), cancellation);
        return await Show(ListState.Read(found, Request.Query), null, null, sent, cancellation);
    }

    private async Task<IActionResult> Show(ListState state, FilterTarget? adding, string? addingProblem, ActionForm? sent, CancellationToken cancellation)
    {
        var view = await query.Page(state, cancellation);
        View = view with
        {
            Adding = adding,
            AddingProblem = addingProblem,
            Forms = [.. view.Forms.Select(form => form.Action == sent?.Action ? sent : form)],
        };
        if (sent is { IsRefused: true } || addingProblem is not null || View.Problems.Count > 0)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
