using Knowledge.Host.Pages.Admin.Acting;
using Knowledge.Host.Pages.Admin.Work;
using Knowledge.Kernel.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Admin;

/// <summary>The rows that triggers have failed on: what went wrong, when they are tried again, and what can be done about it.</summary>
internal sealed class WorkModel(WorkQuery query, DueWork work, AdminVisit visit) : PageModel
{
    /// <summary>What the page shows.</summary>
    public WorkView View { get; private set; } = null!;

    /// <summary>Who acts as somebody who does not look after the network sees what that one would see.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!visit.Actor.TendsNetwork)
            context.Result = StatusCode(StatusCodes.Status403Forbidden);
    }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellation) => View = await query.Page(WorkState.Read(Request.Query), cancellation);

    /// <summary>Has a row tried at once.</summary>
    public async Task<IActionResult> OnPostRetryAsync(string of, Guid record, CancellationToken cancellation) =>
        Told(await work.Retry(visit.Actor, of, record, cancellation), "It is tried again now.");

    /// <summary>Has a row tried no more.</summary>
    public async Task<IActionResult> OnPostGiveUpAsync(string of, Guid record, CancellationToken cancellation) =>
        Told(await work.GiveUp(visit.Actor, of, record, cancellation), "It is not tried again until somebody retries it.");

    private LocalRedirectResult Told(bool done, string words)
    {
        TempData["Notice"] = done ? words : "There is nothing left to do: it was done meanwhile, or is no longer due.";
        return LocalRedirect(WorkState.Read(Request.Query).Href);
    }
}
