using Knowledge.Accounts.People;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Mvc;

namespace Knowledge.Host.Pages.Join;

/// <summary>A forgotten password: without a token asks for a link, with one chooses a new password.</summary>
internal sealed class ResetModel(Actions actions) : VisitorPage
{
    /// <summary>Shows the form that fits.</summary>
    public IActionResult OnGet() => Page();

    /// <summary>Replaces the password.</summary>
    public async Task<IActionResult> OnPostAsync(string? newPassword, CancellationToken cancellation)
    {
        if (await Refused(() => actions.Users.Recover(Token ?? "", newPassword ?? "", cancellation)) is { } refused)
            return refused;
        TempData["Notice"] = "The password was changed. Sign in with it.";
        return LocalRedirect("/signin");
    }

    /// <summary>Asks for a link. The answer is the same whoever has that address.</summary>
    public async Task<IActionResult> OnPostAskAsync(string? email, CancellationToken cancellation)
    {
        if (await Refused(() => actions.Users.AskForReset(email?.Trim() ?? "", cancellation)) is { } refused)
            return refused;
        Done = "If there is an account with this address, a letter with a link is on its way. The link works for an hour.";
        return Page();
    }
}
