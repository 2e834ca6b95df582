using Knowledge.Accounts.SignIn;
using Knowledge.Host.Pages.Admin.Acting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages;

/// <summary>Closes the session. A link alone cannot do that: it takes a form with an antiforgery token.</summary>
[AllowAnonymous]
public sealed class SignOutModel(PasswordSignIn signIn) : PageModel
{
    /// <summary>There is nothing to see here.</summary>
    public IActionResult OnGet() => LocalRedirect("/");

    /// <summary>Closes the session and returns to the start.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.Leave();
        ActingCookie.End(HttpContext);
        return LocalRedirect("/");
    }
}
