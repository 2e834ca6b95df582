using Knowledge.Accounts.SignIn;
using Knowledge.Host.Pages.Admin.Acting;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Primitives;

namespace Knowledge.Host.Pages.Connect;

/// <summary>A program wants the person to be signed out. The person is asked: a link alone ends no session.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class LogoutModel(PasswordSignIn sessions) : PageModel
{
    /// <summary>What the program sent.</summary>
    public IReadOnlyList<KeyValuePair<string, StringValues>> Fields { get; private set; } = [];

    /// <summary>Why its request cannot be followed; null when it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>Asks.</summary>
    public IActionResult OnGet()
    {
        if (IsRefused())
            return Page();
        Fields = ConnectReply.Fields(Request);
        Onward.Allow(Response, HttpContext.GetOpenIddictServerRequest()?.PostLogoutRedirectUri);
        return Page();
    }

    /// <summary>Ends the session and goes where the program wants, if that is an address of its own.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (IsRefused())
            return Page();
        await sessions.Leave();
        ActingCookie.End(HttpContext);
        return SignOut(new AuthenticationProperties { RedirectUri = "/" }, ConnectReply.Scheme);
    }

    private bool IsRefused()
    {
        Problem = ConnectReply.Problem(HttpContext);
        if (Problem is not null)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return Problem is not null;
    }
}
