using Knowledge.Accounts.Tokens;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Knowledge.Accounts.SignIn.Keeping;

/// <summary>
/// Where pages come by https, cookies are <c>__Host-</c> ones: browsers take and send these only by https, for this host alone, so that
/// neither a neighbouring host nor the network in between can plant one.
/// </summary>
internal sealed class SessionCookies(IConfiguration configuration) : ICookieManager
{
    private const string Prefix = "__Host-";
    private readonly ChunkingCookieManager cookies = new();
    private readonly bool isBehindTls = configuration[TokenServer.IssuerSetting]?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) is true;

    public string? GetRequestCookie(HttpContext context, string key) => cookies.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        cookies.AppendResponseCookie(context, Name(context, key), value, Fit(context, options));

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => cookies.DeleteCookie(context, Name(context, key), Fit(context, options));

    private string Name(HttpContext context, string key) => IsSecure(context) ? Prefix + key : key;

    private CookieOptions Fit(HttpContext context, CookieOptions options) => IsSecure(context)
        ? new CookieOptions(options) { Secure = true, Path = "/", Domain = null }
        : options;

    /// <summary>A proxy that ends TLS speaks plain HTTP with the host; the issuer's address says so.</summary>
    private bool IsSecure(HttpContext context) => context.Request.IsHttps || isBehindTls;
}
