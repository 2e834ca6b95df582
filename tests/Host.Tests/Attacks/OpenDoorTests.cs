using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Knowledge.Host.Tests.Attacks;

/// <summary>Every address is in this list, with what the anonymous get from it, or refuses them.</summary>
public sealed class OpenDoorTests(ServedNetwork network)
{
    /// <summary>What anybody may ask for. Whoever adds a line says why.</summary>
    private static readonly HashSet<string> Open =
    [
        // Pages show what the policies let the anonymous read: the public spaces.
        "GET /", "GET /ask", "GET /items", "GET /items/{id}", "GET /nodes", "GET /rounds", "GET /spaces", "GET /spaces/{id}",
        // Ways in, and what they lead to when something is wrong.
        "GET /join", "POST /join", "GET /reset", "POST /reset", "GET /confirm", "POST /confirm",
        "GET /signin", "POST /signin", "GET /signout", "POST /signout", "GET /error/{status?}", "POST /error/{status?}",
        // GraphQL and its pushed forms decide field by field; see OpenFieldTests.
        "* /graphql", "GET /live",
        // The token server refuses by itself whoever does not prove who they are.
        "* /connect/token",
        // Machines ask these without an account, and people whom to tell about a hole.
        "GET /health/live", "GET /health/ready", "GET /metrics", "GET /security", "POST /security", "GET /.well-known/security.txt",
        "GET /.well-known/oauth-protected-resource", "GET /.well-known/oauth-protected-resource/mcp",
    ];

    private static readonly string[] Methods = ["GET", "POST"];

    [Fact]
    public async Task Every_route_is_listed_or_refuses_the_anonymous()
    {
        var token = await AntiforgeryToken();
        var wrong = new List<string>();
        foreach (var (method, pattern) in Routes())
        {
            if (Open.Contains($"{method} {pattern}") || Open.Contains($"* {pattern}"))
                continue;
            var status = await Ask(method, Filled(pattern), token);
            if (!Refuses(status.Code, status.Location))
                wrong.Add($"{method} {pattern}: {(int)status.Code} {status.Location}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_line_of_the_list_is_a_route()
    {
        var routes = Routes().SelectMany(route => new[] { $"{route.Method} {route.Pattern}", $"* {route.Pattern}" }).ToHashSet();

        Assert.DoesNotContain(Open, line => !routes.Contains(line) && !line.Contains("/connect/", StringComparison.Ordinal));
    }

    private static bool Refuses(HttpStatusCode code, string location) =>
        code is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed
        || (code == HttpStatusCode.Redirect && location.Contains("/signin", StringComparison.OrdinalIgnoreCase));

    private IEnumerable<(string Method, string Pattern)> Routes() => network.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? Methods).Select(method => (method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/').ToLowerInvariant())))
        .Distinct();

    private static string Filled(string pattern) => string.Join('/', pattern.Split('/').Select(part => part switch
    {
        "{module}" => "library",
        "{resource}" => "items",
        ['{', .., '}'] => Guid.CreateVersion7().ToString(),
        _ => part,
    }));

    private async Task<string> AntiforgeryToken()
    {
        using var anonymous = network.Anonymous();
        return await anonymous.AntiforgeryToken("/signin");
    }

    private async Task<(HttpStatusCode Code, string Location)> Ask(string method, string path, string token)
    {
        using var anonymous = network.Anonymous();
        if (method != "POST")
        {
            using var got = await anonymous.Send(new HttpMethod(method), path);
            return (got.StatusCode, got.Headers.Location?.ToString() ?? "");
        }

        // With the token of a form, so that what refuses is not the missing token.
        await anonymous.AntiforgeryToken("/signin");
        using var response = await anonymous.Post(path, [], await anonymous.AntiforgeryToken("/signin"));
        Assert.NotEmpty(token);
        return (response.StatusCode, response.Headers.Location?.ToString() ?? "");
    }
}
