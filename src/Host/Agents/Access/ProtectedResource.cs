using Knowledge.Accounts.Tokens;

namespace Knowledge.Host.Agents.Access;

/// <summary>Says where tokens for <c>/mcp</c> come from (RFC 9728), so that a client that knows only the address finds the token server.</summary>
internal static class ProtectedResource
{
    /// <summary>Where agents connect.</summary>
    public const string Path = "/mcp";

    private const string Metadata = "/.well-known/oauth-protected-resource";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Metadata, Describe);
        endpoints.MapGet(Metadata + Path, Describe);
    }

    /// <summary>What a refused request is told.</summary>
    public static string Challenge(HttpContext context) => $"resource_metadata=\"{Address(context)}{Metadata[1..]}{Path}\"";

    /// <summary>The network's public address, if it was told.</summary>
    public static Uri? Configured(HttpContext context) => context.RequestServices.GetRequiredService<IConfiguration>()[TokenServer.IssuerSetting] is { Length: > 0 } told
        ? new Uri(told.EndsWith('/') ? told : told + "/")
        : null;

    private static Uri Address(HttpContext context) =>
        Configured(context) ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/");

    private static IResult Describe(HttpContext context)
    {
        var address = Address(context);
        return Results.Json(new
        {
            resource = $"{address}{Path[1..]}",
            authorization_servers = new[] { address.ToString() },
            scopes_supported = context.RequestServices.GetRequiredService<AccessScopes>().ForAgents,
            bearer_methods_supported = new[] { "header" },
            resource_name = "Knowledge",
        });
    }
}
