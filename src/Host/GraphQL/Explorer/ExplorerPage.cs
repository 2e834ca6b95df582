using Knowledge.Host.Door.Browsers;
using Microsoft.Net.Http.Headers;

namespace Knowledge.Host.GraphQL.Explorer;

/// <summary>The page in which a person explores the schema. It loads nothing from other hosts and has no inline script.</summary>
internal sealed class ExplorerPage
{
    private const string Rest =
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; " +
        "worker-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Whether a browser navigates here, rather than a client that asks a query.</summary>
    public static bool IsWantedBy(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var types)
        && types.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && (type.Quality ?? 1) > 0);

    public Task Write(HttpContext context)
    {
        var root = context.Request.PathBase.ToUriComponent();
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = $"script-src 'nonce-{Nonce.Of(context)}' 'strict-dynamic'; {Rest}";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.Vary = "Accept";
        return context.Response.WriteAsync(Page(root, Nonce.Of(context)), context.RequestAborted);
    }

    private static string Page(string root, string nonce) => $$"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>GraphQL explorer · Knowledge</title>
          <link rel="icon" href="data:,">
          <style>body { margin: 0 } #graphiql { height: 100dvh }</style>
          <link rel="stylesheet" href="{{root}}/dist/graphiql.css">
          <script type="module" nonce="{{nonce}}" src="{{root}}/dist/graphiql.js"></script>
        </head>
        <body>
          <div id="graphiql"><p>The explorer needs JavaScript. Any GraphQL client can use this address as well.</p></div>
        </body>
        </html>
        """;
}
