using Knowledge.Accounts.Providers;
using Knowledge.Host.Pages.Join;
using Knowledge.Kernel.Actions;
using Microsoft.AspNetCore.Mvc;

namespace Knowledge.Host.Pages.Providers;

/// <summary>
/// Sends somebody to a provider, to sign in or, from the security page of the account, to add the account there. By a form of this site
/// alone, and by a page in between: the policy of the page with the form holds wherever the form leads, and nobody knows where a provider leads on to.
/// </summary>
internal sealed class LeaveModel(Arrivals arrivals, KnownProviders known, CurrentActor current) : VisitorPage
{
    /// <summary>How the provider is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where to go; null when that is not known.</summary>
    public Uri? Destination { get; private set; }

    /// <summary>Nobody comes here by a link.</summary>
    public IActionResult OnGet() => LocalRedirect("/signin");

    /// <summary>Goes there to sign in, or to make an account.</summary>
    public Task<IActionResult> OnPostAsync(string? provider, string? returnUrl) => Go(provider, returnUrl, null);

    /// <summary>Goes there to add the account there to the one here.</summary>
    public async Task<IActionResult> OnPostLinkAsync(string? provider) =>
        current.Actor.UserId is { } person ? await Go(provider, null, person) : LocalRedirect("/signin?ReturnUrl=/account/security");

    private async Task<IActionResult> Go(string? provider, string? returnUrl, Guid? linkFor)
    {
        if (known.Find(provider) is not { } chosen)
            return Refuse("There is no such provider here. Choose one on the sign-in page.");
        Name = chosen.DisplayName;
        Destination = await arrivals.Leave(chosen, returnUrl, linkFor is null ? Token : null, linkFor);
        if (Destination is null)
            return Refuse(ArrivalWords.Of(ArrivalProblem.Unreachable));
        Response.Headers["Refresh"] = $"0; url={Destination.AbsoluteUri}";
        return Page();
    }
}
