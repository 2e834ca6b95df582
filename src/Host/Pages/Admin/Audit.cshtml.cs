using Knowledge.Host.Pages.Admin.Acting;
using Knowledge.Host.Pages.Admin.Audit;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Modules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Admin;

/// <summary>Who did what: the events of all resources, for administrators alone.</summary>
internal sealed class AuditModel(AuditQuery query, ModuleCatalog modules, Actions actions, AdminVisit visit) : PageModel
{
    /// <summary>What the page shows.</summary>
    public AuditView View { get; private set; } = null!;

    /// <summary>Events tell of records that the policies may hide from others.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!visit.Actor.Is(Role.Administrator))
            context.Result = StatusCode(StatusCodes.Status403Forbidden);
    }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellation) => View = await query.Page(AuditState.Read(Request.Query), cancellation);

    /// <summary>Sends all of it as a file.</summary>
    public IActionResult OnGetExport(string? format) => format is "csv" or "jsonl"
        ? AuditExport.Of(AuditState.Read(Request.Query) with { Before = null }, format == "csv", query, modules, actions.As(visit.Actor))
        : NotFound();
}
