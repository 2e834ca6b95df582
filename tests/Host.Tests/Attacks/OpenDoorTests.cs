using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Knowledge.Host.Tests.Attacks;

/// <summary>Every address is in this list, with what the anonymous get from it, or refuses them.</summary>
public sealed partial class OpenDoorTests(ServedNetwork network)
{
    /// <summary>What anybody may ask for. Whoever adds a line says why.</summary>
    private static readonly HashSet<string> Open =
    [
        // Pages show what the policies let the anonymous read: the public spaces.
        "GET /", "GET /ask", "GET /items", "GET /items/{id}", "GET /nodes", "GET /rounds", "GET /search", "GET /spaces", "GET /spaces/{id}",
        // Ways in, and what they lead to when something is wrong.
        "GET /join", "POST /join", "GET /reset", "POST /reset", "GET /confirm", "POST /confirm",
        "GET /signin", "POST /signin", "GET /signin/with", "POST /signin/with", "GET /signin/arrived", "POST /signin/arrived", "GET /signout", "POST /signout", "GET /error/{status}", "POST /error/{status}",
        // GraphQL and its pushed forms decide field by field; see OpenFieldTests.
        "* /graphql", "GET /live",
        // The token server refuses by itself whoever does not prove who they are; programs may introduce themselves, and people are asked.
        "* /connect/token", "POST /connect/register", "GET /connect/authorize", "POST /connect/authorize", "GET /connect/done", "GET /connect/logout",
        // Machines ask these without an account, and people whom to tell about a hole.
        "* /health/live", "* /health/ready", "* /metrics", "GET /security", "GET /.well-known/security.txt",
        "GET /.well-known/oauth-protected-resource", "GET /.well-known/oauth-protected-resource/mcp",
    ];

    private static readonly string[] Methods = ["GET", "POST"];

    [Fact]
    public async Task Every_route_is_listed_or_refuses_the_anonymous()
    {
        var wrong = new List<string>();
        foreach (var (method, pattern) in Routes())
        {
            if (Open.Contains($"{method} {pattern}") || Open.Contains($"* {pattern}"))
                continue;
            var status = await Ask(method, Filled(pattern));
            if (!Refuses(status.Code, status.Location))
                wrong.Add($"{method} {pattern}: {(int)status.Code} {status.Location}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_line_of_the_list_is_a_route()
    {
        var routes = Routes().SelectMany(route => new[] { $"{route.Method} {route.Pattern}", $"* {route.Pattern}" }).ToHashSet();

        Assert.Equal([], Open.Where(line => !line.Contains("/connect/", StringComparison.Ordinal)).Except(routes));
    }

    private static bool Refuses(HttpStatusCode code, string location) =>
        code is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed
        || (code == HttpStatusCode.Redirect && location.Contains("/signin", StringComparison.OrdinalIgnoreCase));

    private IEnumerable<(string Method, string Pattern)> Routes() => network.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? Methods).Select(method => (method, Plain(endpoint.RoutePattern.RawText!))))
        .Distinct();

    /// <summary>Without what a parameter is held to.</summary>
    private static string Plain(string pattern) => "/" + Parameter().Replace(pattern.TrimStart('/').ToLowerInvariant(), "{${name}}");

    private static string Filled(string pattern) => string.Join('/', pattern.Split('/').Select(part => part switch
    {
        "{module}" => "library",
        "{resource}" => "items",
        ['{', .., '}'] => Guid.CreateVersion7().ToString(),
        _ => part,
    }));

    private async Task<(HttpStatusCode Code, string Location)> Ask(string method, string path)
    {
        using var anonymous = network.Anonymous();
        if (method != "POST")
        {
            using var got = await anonymous.Send(new HttpMethod(method), path);
            return (got.StatusCode, got.Headers.Location?.ToString() ?? "");
        }

        // With the token of a form, so that what refuses is not the missing token.
        using var response = await anonymous.Post(path, [], await anonymous.AntiforgeryToken("/signin"));
        return (response.StatusCode, response.Headers.Location?.ToString() ?? "");
    }

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();
}
