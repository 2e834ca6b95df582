using Knowledge.Accounts.Factors;
using Knowledge.Accounts.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages;

/// <summary>Asks for the code after the password.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(LargestForm)]
[AllowAnonymous]
public sealed class SignInCodeModel(SecondFactorSignIn signIn, PasswordSignIn door) : PageModel
{
    private const int LargestForm = 16 * 1024;

    /// <summary>The code.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Where to go on; only a place on this site counts.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What to tell whoever was not let in.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Shows the form to those who have given the password.</summary>
    public async Task<IActionResult> OnGetAsync() => await signIn.IsWaiting() ? Page() : Redirect("/signin");

    /// <summary>Checks the code and goes on.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await signIn.IsWaiting())
            return Redirect("/signin");
        var outcome = await signIn.Enter(Code, cancellation);
        if (outcome == SignInOutcome.Entered)
            return this.GoOn(ReturnUrl);
        Response.StatusCode = SignInStatus.Of(Response, outcome, door.Wait);
        Refusal = SecondFactorSignIn.Refused;
        return Page();
    }
}
