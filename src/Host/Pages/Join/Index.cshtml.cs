using Knowledge.Accounts.People;
using Knowledge.Accounts.People.Joining;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Mvc;

namespace Knowledge.Host.Pages.Join;

/// <summary>Makes an account: with a token at once, without one by asking for a link where sign-up is open.</summary>
internal sealed class JoinModel(Actions actions, Newcomers newcomers, SignUpPolicy policy) : VisitorPage
{
    /// <summary>What the token lets the visitor do; null without one that works.</summary>
    public Ticket? Ticket { get; private set; }

    /// <summary>Whether anybody may ask for an account.</summary>
    public bool IsOpen => policy.Mode == SignUpMode.Open;

    /// <summary>What was typed.</summary>
    public string? DisplayName { get; private set; }

    /// <summary>What was typed.</summary>
    public string? Email { get; private set; }

    /// <summary>Shows the form that fits.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Ticket = await newcomers.Peek(Token, cancellation);
        return Page();
    }

    /// <summary>Makes the account.</summary>
    public async Task<IActionResult> OnPostAsync(string? displayName, string? email, string? password, CancellationToken cancellation)
    {
        Ticket = await newcomers.Peek(Token, cancellation);
        (DisplayName, Email) = (displayName?.Trim(), email?.Trim());
        if (await Refused(() => actions.Users.Join(Token ?? "", DisplayName ?? "", password ?? "", Ticket?.Email is null ? Email : null, cancellation)) is { } refused)
            return refused;
        TempData["Notice"] = "Your account is made. Sign in with it.";
        return LocalRedirect("/signin");
    }

    /// <summary>Asks for a link.</summary>
    public async Task<IActionResult> OnPostAskAsync(string? email, CancellationToken cancellation)
    {
        Email = email?.Trim();
        if (await Refused(() => actions.Users.SignUp(Email ?? "", cancellation)) is { } refused)
            return refused;
        Done = "Look into your mail: there is a letter with what to do next. It works for 24 hours.";
        return Page();
    }
}
