using Knowledge.Accounts.PersonalTokens;
using Knowledge.Accounts.Tokens;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Account;

/// <summary>The tokens by which scripts act for a person.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(LargestForm)]
internal sealed class TokensModel(Actions actions, AccessScopes known) : PageModel
{
    private const int LargestForm = 16 * 1024;
    private const int LongestShown = 64;

    /// <summary>The person's own, the newest first.</summary>
    public IReadOnlyList<PersonalToken> Tokens { get; private set; } = [];

    /// <summary>What a token may do at most.</summary>
    public IReadOnlyList<string> Scopes => known.OfModules;

    /// <summary>The form as it was filled in.</summary>
    public TokenForm Form { get; private set; } = new("", []);

    /// <summary>The token that was just made.</summary>
    public string? Issued { get; private set; }

    /// <summary>Lists them.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => Show(cancellation);

    /// <summary>Makes one; the answer to this request shows it, and nothing later does.</summary>
    public async Task<IActionResult> OnPostAsync(string? name, IReadOnlyList<string>? scopes, int days, CancellationToken cancellation)
    {
        try
        {
            Issued = (await actions.PersonalTokens.Issue(name ?? "", scopes ?? [], days, cancellation)).Secret;
        }
        catch (Refusal refusal)
        {
            Form = new(name is { Length: > LongestShown } ? name[..LongestShown] : name ?? "", scopes ?? [], days, refusal.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return await Show(cancellation);
    }

    /// <summary>Ends one at once.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancellation)
    {
        try
        {
            await actions.PersonalTokens.Revoke(id, cancellation);
            TempData["Notice"] = "The token is revoked.";
        }
        catch (Refusal refusal)
        {
            TempData["Notice"] = refusal.Message;
        }

        return RedirectToPage();
    }

    private async Task<IActionResult> Show(CancellationToken cancellation)
    {
        if (actions.Actor.UserId is not { } person)
            return LocalRedirect("/signin?ReturnUrl=/account/tokens");
        Tokens = await actions.PersonalTokens.Read().Where(token => token.UserId == person).OrderByDescending(token => token.Id).ToListAsync(cancellation);
        return Page();
    }
}
