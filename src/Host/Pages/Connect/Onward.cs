using Knowledge.Host.Door.Browsers;

namespace Knowledge.Host.Pages.Connect;

/// <summary>Lets the form of a page lead on to where the program is: browsers hold a form to its policy even where it is sent on.</summary>
internal static class Onward
{
    /// <summary>Opens the policy of this page for one address.</summary>
    /// <param name="response">The page.</param>
    /// <param name="address">Where the program wants the person back, already verified; none when nowhere.</param>
    public static void Allow(HttpResponse response, string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return;
        // The grammar of policies has no place for an IPv6 address.
        var origin = uri.Scheme is not ("http" or "https") || uri.HostNameType == UriHostNameType.IPv6 ? uri.Scheme + ":" : uri.GetLeftPart(UriPartial.Authority);
        response.Headers.ContentSecurityPolicy = SecurityHeaders.Page(response.HttpContext, formsLeadTo: origin);
    }
}
