using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Account;

/// <summary>A page about the account of whoever has signed in; each form is one action on it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(LargestForm)]
internal abstract class AccountPage(Actions actions) : PageModel
{
    private const int LargestForm = 16 * 1024;

    /// <summary>What was wrong with the form that was sent, and the cure.</summary>
    public string? Problem { get; private set; }

    /// <summary>Which form that was.</summary>
    public string? ProblemOf { get; private set; }

    /// <summary>The key of the person.</summary>
    public Guid Me => actions.Actor.UserId!.Value;

    /// <summary>The problem of one form, if it was that one.</summary>
    public string? ProblemIn(string form) => ProblemOf == form ? Problem : null;

    /// <summary>Reads what the page shows.</summary>
    protected abstract Task Load(CancellationToken cancellation);

    /// <summary>Shows the page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await Load(cancellation);
        return Page();
    }

    /// <summary>Runs an action and says what it has done, or shows the page again with what was wrong in the form.</summary>
    protected async Task<IActionResult> Do(string form, Func<Task> work, string notice, CancellationToken cancellation)
    {
        try
        {
            await work();
        }
        catch (Refusal refusal)
        {
            return await Refuse(form, refusal.Message, cancellation);
        }

        TempData["Notice"] = notice;
        return Redirect(Request.Path);
    }

    /// <summary>Shows the page again with what was wrong in the form.</summary>
    protected async Task<IActionResult> Refuse(string form, string problem, CancellationToken cancellation)
    {
        (ProblemOf, Problem) = (form, problem);
        await Load(cancellation);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
