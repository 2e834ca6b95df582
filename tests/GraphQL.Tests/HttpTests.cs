using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Knowledge.Transports.Tests;

/// <summary>One request, one response: what is answered, with which status, and what is refused.</summary>
public sealed class HttpTests
{
    private const string Hello = """{"query":"{ hello }"}""";

    [Theory]
    [InlineData("mutation { add }", 405, "MUTATION_NEEDS_POST")]
    [InlineData("subscription { count }", 400, "SUBSCRIPTION_NEEDS_STREAM")]
    public async Task What_GET_may_not_do_is_refused_and_not_done(string query, int status, string code)
    {
        await using var host = await TestHost.Start();
        using var response = await host.Http.GetAsync("?query=" + Uri.EscapeDataString(query));
        await AssertRefused(response, status, code);
        Assert.Equal(0, host.Get<Counter>().Value);
    }

    [Fact]
    public async Task A_refused_mutation_names_the_method_to_use_also_when_its_document_is_cached()
    {
        await using var host = await TestHost.Start();
        await host.Query("mutation { add }");
        using var response = await host.Http.GetAsync("?query=" + Uri.EscapeDataString("mutation { add }"));
        await AssertRefused(response, 405, "MUTATION_NEEDS_POST");
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Equal(1, host.Get<Counter>().Value);
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/json; charset=\"UTF-8\"", 200)]
    public async Task Only_JSON_in_UTF8_is_read(string type, int status)
    {
        await using var host = await TestHost.Start();
        using var response = await Post(host, Hello, contentType: type);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("application/graphql-response+json", 200, "application/graphql-response+json")]
    [InlineData("application/json;q=0.5, application/graphql-response+json", 200, "application/graphql-response+json")]
    [InlineData("application/graphql-response+json;q=0.1, application/json", 200, "application/json")]
    [InlineData("image/png, */*;q=0.1", 200, "application/json")]
    [InlineData("image/png", 406, "application/json")]
    [InlineData("application/json;q=0", 406, "application/json")]
    [InlineData("application/json; charset=latin1", 406, "application/json")]
    public async Task The_response_has_the_type_that_the_client_prefers(string accept, int status, string type)
    {
        await using var host = await TestHost.Start();
        using var response = await Post(host, Hello, accept);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType.CharSet);
    }

    [Theory]
    [InlineData("""[{"query":"{ hello }"}]""", "one operation")]
    [InlineData("\"text\"", "JSON object")]
    [InlineData("""{"query":"  "}""", "query")]
    [InlineData("""{"query":"{ hello }","operationName":7}""", "operationName")]
    [InlineData("{", "not valid JSON")]
    [InlineData("", "not valid JSON")]
    [InlineData("""{"query":"{ hello }"} {}""", "not valid JSON")]
    [InlineData("""{"query":"{ hello }","variables":{"a":[1,}}""", "not valid JSON")]
    [InlineData("""{"query":"{ hello }","variables":[]}""", "\"variables\" must be a JSON object, not a list")]
    [InlineData("""{"query":"{ hello }","extensions":true}""", "\"extensions\" must be a JSON object, not a boolean")]
    [InlineData("""{"query":"{ hello } # \ud800"}""", "\"query\" is no valid text")]
    [InlineData("""{"\ud800":1,"query":"{ hello }"}""", "no valid text")]
    [InlineData("""{"query":"{ hello }","variables":{"a":"\ud800"}}""", "\"variables\" holds a value that cannot be read")]
    [InlineData("""{"query":"{ hello }","variables":{"a":1,"a":2}}""", "\"variables\" holds a value that cannot be read")]
    public async Task What_is_wrong_with_a_request_is_named(string body, string named)
    {
        await using var host = await TestHost.Start();
        using var response = await Post(host, body);
        var message = await AssertRefused(response, 400, "BAD_REQUEST");
        Assert.Contains(named, message);
    }

    [Theory]
    [InlineData("?query={hello}&variables=[1]")]
    [InlineData("?query={hello}&variables={\"a\":1},\"b\":{}")]
    [InlineData("?query={hello}&query={me}")]
    [InlineData("?operationName=x")]
    public async Task A_malformed_GET_is_refused(string query)
    {
        await using var host = await TestHost.Start();
        using var response = await host.Http.GetAsync(query);
        await AssertRefused(response, 400, "BAD_REQUEST");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_refused_with_the_limit_named(bool lengthKnown)
    {
        await using var host = await TestHost.Start(("MaxBodyBytes", "2048"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = JsonContent.Create(new { query = new string('#', 4096) }) };
        if (lengthKnown)
            await request.Content.LoadIntoBufferAsync();
        else
            request.Headers.TransferEncodingChunked = true;
        using var response = await host.Http.SendAsync(request);
        Assert.Contains("2,048 bytes", await AssertRefused(response, 413, "BODY_LIMIT"));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Origin", "https://friend.example", 200)]
    [InlineData("Sec-Fetch-Site", "same-origin", 200)]
    public async Task A_foreign_page_cannot_use_the_visitors_cookies(string header, string value, int status)
    {
        await using var host = await TestHost.Start(("AllowedOrigins:0", "https://friend.example"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "?query={hello}");
        request.Headers.Add("Cookie", "session=1");
        request.Headers.Add(header, value);
        using var response = await host.Http.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task An_operation_stops_when_its_client_leaves()
    {
        await using var host = await TestHost.Start();
        using var leaving = new CancellationTokenSource();
        var request = host.Http.PostAsJsonAsync("", new { query = "{ waits }" }, leaving.Token);
        await Eventually.True(() => host.Get<Gate>().Waiting == 1, "the resolver runs");
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await Eventually.True(() => host.Get<Gate>().Cancelled == 1, "the resolver is cancelled");
        Assert.Empty(host.Log.Errors);
    }

    [Fact]
    public async Task Other_methods_are_refused()
    {
        await using var host = await TestHost.Start();
        using var response = await host.Http.DeleteAsync("");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("POST", response.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_browser_gets_the_explorer_without_foreign_or_inline_scripts()
    {
        await using var host = await TestHost.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "");
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
        using var response = await host.Http.SendAsync(request);
        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains("/dist/graphiql.js", page);
        Assert.DoesNotContain("http", page);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("script-src 'nonce-", policy, StringComparison.Ordinal);
        Assert.Contains($"nonce=\"{policy.Split('\'')[1]["nonce-".Length..]}\"", page);
    }

    private static Task<HttpResponseMessage> Post(TestHost host, string body, string? accept = null, string contentType = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return host.Http.SendAsync(request);
    }

    private static async Task<string> AssertRefused(HttpResponseMessage response, int status, string code)
    {
        Assert.Equal(status, (int)response.StatusCode);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(body.TryGetProperty("data", out _));
        var error = body.GetProperty("errors")[0];
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        return error.GetProperty("message").GetString()!;
    }
}
