using Knowledge.Accounts.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Knowledge.Host.Pages;

/// <summary>Where a person goes on after signing in.</summary>
internal static class GoingOn
{
    /// <summary>To a place on this site; an address that leads off it is left out and told to administrators.</summary>
    public static LocalRedirectResult GoOn(this PageModel page, string? returnUrl)
    {
        if (page.Url.IsLocalUrl(returnUrl))
            return page.LocalRedirect(returnUrl!);
        if (!string.IsNullOrEmpty(returnUrl))
            page.HttpContext.RequestServices.GetRequiredService<IIncidents>().Report(IncidentKind.RedirectRefused, "A link to sign in wanted to lead to another site.");
        return page.LocalRedirect("/");
    }
}
