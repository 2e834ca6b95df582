using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Knowledge.EndToEnd.Tests.Clients;
using Knowledge.EndToEnd.Tests.Hosting;
using Knowledge.EndToEnd.Tests.Refusals;

namespace Knowledge.EndToEnd.Tests.Agents;

/// <summary>Who gets in at <c>/mcp</c>, and what the others are told.</summary>
public sealed class AgentAccessTests(QuietNetwork network)
{
    private static readonly string[] Scenarios = ["server-initialize", "ping", "tools-list", "logging-set-level", "dns-rebinding-protection"];

    [Fact]
    public async Task The_public_conformance_suite_passes_for_what_is_offered()
    {
        using var turn = await network.Turn();
        var results = await NodePrograms.Run("conformance.mjs", [network.Host.Address.ToString(), network.Host.Record.ClientId!, network.Host.Record.ClientSecret!, .. Scenarios]);
        Assert.All(Scenarios, scenario =>
        {
            var result = results.GetProperty(scenario);
            var checks = result.GetProperty("checks").EnumerateArray().ToList();
            Assert.True(result.GetProperty("code").GetInt32() == 0 && checks.Count > 0, $"{scenario}: {result.GetProperty("output")}");
            Assert.All(checks, check => Assert.Equal("SUCCESS", check.GetProperty("status").GetString()));
        });
    }

    [Fact]
    public async Task Without_a_token_a_client_learns_where_tokens_are_and_gets_one_for_this_address()
    {
        using var turn = await network.Turn();
        using var http = new HttpClient { BaseAddress = network.Host.Address };
        using var refused = await Initialize(http, null);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        var challenge = Assert.Single(refused.Headers.WwwAuthenticate);
        Assert.Equal("Bearer", challenge.Scheme);
        var place = new Uri(challenge.Parameter!.Split('"')[1]);

        var resource = await http.GetFromJsonAsync<JsonElement>(place, TestContext.Current.CancellationToken);
        Assert.Equal(new Uri(network.Host.Address, "/mcp").ToString(), resource.GetProperty("resource").GetString());
        var server = new Uri(resource.GetProperty("authorization_servers")[0].GetString()!);
        var metadata = await http.GetFromJsonAsync<JsonElement>(new Uri(server, ".well-known/oauth-authorization-server"), TestContext.Current.CancellationToken);
        using var granted = await Ask(http, metadata.GetProperty("token_endpoint").GetString()!, resource.GetProperty("resource").GetString()!);
        var token = (await granted.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("access_token").GetString();
        using var welcome = await Initialize(http, token);
        Assert.Equal(HttpStatusCode.OK, welcome.StatusCode);
        // Nothing of it is remembered: another host could answer the next request.
        Assert.False(welcome.Headers.Contains("Mcp-Session-Id"));
    }

    [Fact]
    public async Task A_token_for_another_resource_is_not_given()
    {
        using var turn = await network.Turn();
        using var http = new HttpClient { BaseAddress = network.Host.Address };
        using var refused = await Ask(http, "/connect/token", "https://elsewhere.example/mcp");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("invalid_target", (await refused.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_token_that_is_expired_or_forged_is_refused_and_the_client_told_where_to_go()
    {
        using var http = new HttpClient { BaseAddress = network.Host.Address };
        using var turn = await network.Turn();
        var good = network.Fleet.Nodes[0].Graph.Token!;
        var expired = await Expired(network.Fleet.Nodes[0]);
        foreach (var token in new[] { expired, good[..^4] + "AAAA", "nonsense" })
        {
            using var refused = await Initialize(http, token);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            Assert.Contains("resource_metadata=", refused.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        }

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Agent.Connect(network.Host.Address, expired));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Agent.Connect(network.Host.Address, null));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Host", "evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task A_page_of_another_site_is_turned_away(string header, string value)
    {
        using var http = new HttpClient { BaseAddress = network.Host.Address };
        using var refused = await Initialize(http, network.Fleet.Nodes[0].Graph.Token, (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_that_is_too_large_is_turned_away(bool saysHowLarge)
    {
        using var http = new HttpClient { BaseAddress = network.Host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent(new string(' ', 600_000), Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = !saysHowLarge;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", network.Fleet.Nodes[0].Graph.Token);
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        using var refused = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }

    /// <summary>A token of the node as it is when its time is over, which the server keeps in its row.</summary>
    private async Task<string> Expired(NodeClient node)
    {
        var token = await TokenEndpoint.Node(network.Host.Address, node.Id, issuer => node.Key.Assertion(node.Id, issuer));
        var id = JsonElement.Parse(Base64Url.DecodeFromChars(token.Split('.')[1])).GetProperty("oi_tkn_id").GetGuid();
        await using var storage = new Storage(network.Host.Database);
        await storage.Column<DateTime>("UPDATE accounts.tokens SET expiration_date = now() - interval '1 hour' WHERE id = $1 RETURNING expiration_date", id);
        return token;
    }

    private async Task<HttpResponseMessage> Ask(HttpClient http, string endpoint, string resource)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = network.Host.Record.ClientId!,
            ["client_secret"] = network.Host.Record.ClientSecret!,
            ["resource"] = resource,
        });
        return await http.PostAsync(endpoint, form, TestContext.Current.CancellationToken);
    }

    private static async Task<HttpResponseMessage> Initialize(HttpClient http, string? token, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp")
        {
            Content = JsonContent.Create(new { jsonrpc = "2.0", id = 1, method = "initialize", @params = new { protocolVersion = "2025-06-18", capabilities = new { }, clientInfo = new { name = "test", version = "1" } } }),
        };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
