using Knowledge.Accounts.Programs;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Account;

/// <summary>The programs that a person lets act for them.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ProgramsModel(Actions actions) : PageModel
{
    /// <summary>The person's own, the newest first.</summary>
    public IReadOnlyList<Consent> Programs { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (actions.Actor.UserId is not { } person)
            return LocalRedirect("/signin?ReturnUrl=/account/programs");
        Programs = await actions.Consents.Read().Where(consent => consent.UserId == person).OrderByDescending(consent => consent.GivenAt).ToListAsync(cancellation);
        return Page();
    }

    /// <summary>Ends what one may do.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancellation)
    {
        try
        {
            await actions.Consents.Withdraw(id, cancellation);
            TempData["Notice"] = "The program is out.";
        }
        catch (Refusal refusal)
        {
            TempData["Notice"] = refusal.Message;
        }

        return RedirectToPage();
    }
}
