using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Join;

/// <summary>A page for somebody who has not signed in and perhaps comes with the token of a link. The token goes nowhere else: no page that it leads to is told of it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(LargestForm)]
[AllowAnonymous]
internal abstract class VisitorPage : PageModel
{
    private const int LargestForm = 16 * 1024;

    /// <summary>The token of the link.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>What was wrong, and the cure.</summary>
    public string? Problem { get; private set; }

    /// <summary>What has been done; the form is not shown again then.</summary>
    public string? Done { get; protected set; }

    /// <summary>Keeps the address of the page, with the token, to itself.</summary>
    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context) =>
        Response.Headers["Referrer-Policy"] = "no-referrer";

    /// <summary>Runs what the form is for; null when it was done, else the page with what was wrong.</summary>
    protected async Task<IActionResult?> Refused(Func<Task> work)
    {
        try
        {
            await work();
            return null;
        }
        catch (Refusal refusal)
        {
            return Refuse(refusal.Message);
        }
    }

    /// <summary>The page with what was wrong.</summary>
    protected IActionResult Refuse(string problem)
    {
        Problem = problem;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
