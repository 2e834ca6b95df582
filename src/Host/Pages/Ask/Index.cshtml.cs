using Knowledge.Inference.Feedbacks;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages.Ask;

/// <summary>Where people ask. The question is in the address, so an answer can be kept and sent.</summary>
[RequestSizeLimit(LargestForm)]
internal sealed class AskModel(AskQuery query, Actions actions) : PageModel
{
    private const int LargestForm = 16 * 1024;

    /// <summary>What the page shows.</summary>
    public AskView View { get; private set; } = null!;

    /// <summary>Answers, or shows how to ask.</summary>
    public async Task<IActionResult> OnGetAsync(string? question, string? domain, Guid? space, CancellationToken cancellation)
    {
        View = await query.Ask(question, domain, space, cancellation);
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

    /// <summary>Takes what a visitor says of a cited item.</summary>
    public async Task<IActionResult> OnPostFeedbackAsync(Guid item, string? question, Usefulness verdict, string? note, CancellationToken cancellation)
    {
        string said;
        try
        {
            await actions.Feedbacks.Give(item, question ?? "", verdict, note ?? "", cancellation);
            said = "Thank you, it is noted.";
        }
        catch (Refusal refusal)
        {
            said = refusal.Message;
        }

        if (Request.Headers.ContainsKey("HX-Request"))
            return Partial("Ask/_Said", said);
        TempData["Notice"] = said;
        return Redirect($"/ask?question={Uri.EscapeDataString(question ?? "")}");
    }
}
