using Knowledge.Accounts.Passkeys;
using Knowledge.Accounts.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages;

/// <summary>Opens a session with email and password, or with a passkey.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(LargestForm)]
[AllowAnonymous]
public sealed class SignInModel(PasswordSignIn signIn, PasskeySignIn passkeys) : PageModel
{
    private const int LargestForm = 32 * 1024;

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
    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? this.GoOn(ReturnUrl) : Page();

    /// <summary>Checks both and goes on, or shows the form with the one reason that may be told.</summary>
    public async Task<IActionResult> OnPostAsync() => Answer(await signIn.Enter(Email, Password), PasswordSignIn.Refused);

    /// <summary>What the browser needs to show a passkey.</summary>
    public async Task<ContentResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.Options(), "application/json");

    /// <summary>Checks what the browser has shown and goes on.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential) => Answer(await passkeys.Enter(credential), PasskeySignIn.Refused);

    private IActionResult Answer(SignInOutcome outcome, string refusal)
    {
        if (outcome == SignInOutcome.Entered)
            return this.GoOn(ReturnUrl);
        if (outcome == SignInOutcome.CodeWanted)
            return RedirectToPage("/SignInCode", new { ReturnUrl });
        Response.StatusCode = SignInStatus.Of(Response, outcome, signIn.Wait);
        Refusal = refusal;
        return Page();
    }
}
