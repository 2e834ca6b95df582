using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Knowledge.Host.Pages.Admin.Acting;

/// <summary>Keeps in the administrator's browser, sealed, whom the screens act as. It is sent to the screens alone: everywhere else people are themselves.</summary>
internal sealed class ActingCookie(IDataProtectionProvider protection)
{
    private const string Name = "acting";
    private const int Longest = 2048;
    private readonly IDataProtector seal = protection.CreateProtector("Knowledge.Admin.ActingAs");

    /// <summary>Begins.</summary>
    public void Write(HttpContext context, ActingAs acting) =>
        context.Response.Cookies.Append(Name, seal.Protect(acting.Write()), Options(context, acting.Until));

    /// <summary>Ends.</summary>
    public static void End(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context, null));

    /// <summary>What the browser sent; null when it sent nothing that we sealed.</summary>
    public ActingAs? Read(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 and <= Longest } kept)
            return null;
        try
        {
            return ActingAs.Read(seal.Unprotect(kept));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context, DateTimeOffset? until) => new()
    {
        Path = "/admin",
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Expires = until,
    };
}
