using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Knowledge.Host.Tests.Attacks;

/// <summary>Somebody who calls over HTTP: with the cookies of a browser, with a token, or with neither.</summary>
internal sealed partial class Caller(Uri address, string name) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public string Name => name;

    public string Token
    {
        set => http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", value);
    }

    public async Task SignIn(string email, string password)
    {
        using var answer = await Post("/signin", new() { ["Email"] = email, ["Password"] = password }, await AntiforgeryToken("/signin"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>The hidden field of the first form on a page.</summary>
    public async Task<string> AntiforgeryToken(string page)
    {
        using var response = await Get(page);
        return Field().Match(await response.Content.ReadAsStringAsync(Cancellation)).Groups["token"].Value;
    }

    /// <summary>As a browser that goes somewhere.</summary>
    public Task<HttpResponseMessage> Get(string path) => Send(HttpMethod.Get, path, accept: "text/html,*/*;q=0.8");

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content = null, string? accept = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await http.SendAsync(request, Cancellation);
    }

    public async Task<HttpResponseMessage> Post(string path, Dictionary<string, string> form, string? antiforgeryToken = null)
    {
        if (antiforgeryToken is not null)
            form["__RequestVerificationToken"] = antiforgeryToken;
        using var content = new FormUrlEncodedContent(form);
        return await Send(HttpMethod.Post, path, content);
    }

    /// <summary>The whole answer to an operation: data and errors.</summary>
    public async Task<JsonElement> Ask(string query, object? variables = null)
    {
        using var content = JsonContent.Create(new { query, variables });
        using var response = await Send(HttpMethod.Post, "/graphql", content);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    /// <summary>The one field of an operation that must succeed.</summary>
    public async Task<JsonElement> Do(string query, object? variables = null)
    {
        var answer = await Ask(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{name}: {errors}");
        var field = answer.GetProperty("data").EnumerateObject().Single().Value;
        if (field.ValueKind == JsonValueKind.Object && field.TryGetProperty("errors", out var failures))
            Assert.True(failures.GetArrayLength() == 0, $"{name}: {failures} by {query}");
        return field;
    }

    /// <summary>Makes a record and returns its key.</summary>
    public async Task<string> Make(string mutation, object input, string type) =>
        (await Do($"mutation($input: {type}!) {{ {mutation}(input: $input) {{ record {{ id }} errors {{ code message path }} }} }}", new { input }))
        .GetProperty("record").GetProperty("id").GetString()!;

    public void Dispose() => http.Dispose();

    public override string ToString() => name;

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Field();
}
