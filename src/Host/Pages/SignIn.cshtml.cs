using Microsoft.AspNetCore.Authorization;
using Knowledge.Accounts.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages;

/// <summary>Opens a session with email and password.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(LargestForm)]
[AllowAnonymous]
public sealed class SignInModel(PasswordSignIn signIn) : PageModel
{
    private const int LargestForm = 16 * 1024;

    /// <summary>Who wants to sign in.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The password; never shown again.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where to go on; only a place on this site counts.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What to tell whoever was not let in.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Shows the form, or goes on when a session is open already.</summary>
    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? GoOn() : Page();

    /// <summary>Checks both and goes on, or shows the form with the one reason that may be told.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.Enter(Email, Password))
            return GoOn();
        Refusal = PasswordSignIn.Refused;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private LocalRedirectResult GoOn() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
}
