using System.Globalization;

namespace Knowledge.Host.Door.Browsers;

/// <summary>Tells whoever finds a hole whom to tell (RFC 9116).</summary>
internal static class SecurityText
{
    /// <summary>The addresses to report to, such as <c>mailto:security@example.org</c>; several with commas between them.</summary>
    private const string Setting = "Security:Contact";

    private static readonly TimeSpan Valid = TimeSpan.FromDays(180);

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/.well-known/security.txt", Write);

    private static IResult Write(HttpContext context, IConfiguration configuration, TimeProvider clock)
    {
        var here = $"{context.Request.Scheme}://{context.Request.Host}";
        var contacts = (configuration[Setting] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // Without an address of the operator: the page that says what to do then.
        var lines = (contacts.Length > 0 ? contacts : [$"{here}/security"]).Select(contact => $"Contact: {contact}");
        var expires = (clock.GetUtcNow() + Valid).ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture);
        return Results.Text(string.Join('\n', [.. lines, $"Expires: {expires}", "Preferred-Languages: en", $"Canonical: {here}/.well-known/security.txt", ""]));
    }
}
