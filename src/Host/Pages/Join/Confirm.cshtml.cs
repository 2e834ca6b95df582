using Knowledge.Accounts.People;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Mvc;

namespace Knowledge.Host.Pages.Join;

/// <summary>Confirms an address. By a button, not by the visit alone: programs that look through mail follow links.</summary>
internal sealed class ConfirmModel(Actions actions) : VisitorPage
{
    /// <summary>Shows the button.</summary>
    public IActionResult OnGet() => Page();

    /// <summary>Confirms it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await Refused(() => actions.Users.Confirm(Token ?? "", cancellation)) is { } refused)
            return refused;
        Done = "The address is confirmed.";
        return Page();
    }
}
