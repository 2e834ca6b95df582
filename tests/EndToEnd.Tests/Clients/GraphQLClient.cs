using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Knowledge.EndToEnd.Tests.Clients;

/// <summary>Speaks GraphQL over HTTP as any outsider would, with an access token or without.</summary>
internal sealed class GraphQLClient : IDisposable
{
    private readonly HttpClient http;

    public GraphQLClient(Uri address, string? token = null)
    {
        Address = address;
        Token = token;
        http = new HttpClient { BaseAddress = address, Timeout = Eventually.Patience };
        if (token is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public Uri Address { get; }

    public string? Token { get; }

    /// <summary>The data of an operation that must succeed.</summary>
    public async Task<JsonElement> Ask(string document, object? variables = null)
    {
        var (status, body) = await Send(new { query = document, variables });
        Assert.True(status == HttpStatusCode.OK && !body.TryGetProperty("errors", out _), $"{(int)status} {body} for {document}");
        return body.GetProperty("data");
    }

    /// <summary>The answer of a mutation: what it selects of <c>record</c>, or the errors.</summary>
    public async Task<Outcome> Act(string mutation, object variables)
    {
        var data = await Ask(mutation, variables);
        return Outcome.Read(data.EnumerateObject().Single().Value);
    }

    /// <summary>Whatever comes back for this JSON.</summary>
    public Task<(HttpStatusCode Status, JsonElement Body)> Send(object request) => Send(JsonContent.Create(request));

    /// <summary>Whatever comes back for this body.</summary>
    public Task<(HttpStatusCode Status, JsonElement Body)> Send(HttpContent content) => Exchange(new(HttpMethod.Post, "graphql") { Content = content });

    /// <summary>Whatever comes back for an operation in the address.</summary>
    public Task<(HttpStatusCode Status, JsonElement Body)> Get(string document, object variables) => Exchange(new(
        HttpMethod.Get, $"graphql?query={Uri.EscapeDataString(document)}&variables={Uri.EscapeDataString(JsonSerializer.Serialize(variables))}"));

    public void Dispose() => http.Dispose();

    private async Task<(HttpStatusCode Status, JsonElement Body)> Exchange(HttpRequestMessage request)
    {
        using var message = request;
        message.Headers.Accept.ParseAdd("application/graphql-response+json");
        message.Headers.Accept.ParseAdd("application/json");
        using var response = await http.SendAsync(message);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.StartsWith('{') ? JsonElement.Parse(text) : JsonSerializer.SerializeToElement(text));
    }
}

/// <summary>What a mutation answered.</summary>
internal sealed record Outcome(JsonElement Record, IReadOnlyList<ActionError> Errors, string? Secret)
{
    /// <summary>The record of an action that must have been done.</summary>
    public JsonElement Done()
    {
        Assert.Empty(Errors);
        return Record;
    }

    public static Outcome Read(JsonElement payload) => new(
        payload.GetProperty("record"),
        payload.GetProperty("errors").Deserialize<List<ActionError>>(JsonSerializerOptions.Web)!,
        payload.TryGetProperty("secret", out var secret) ? secret.GetString() : null);
}

/// <summary>One reason why an action was refused.</summary>
internal sealed record ActionError(string Code, string Message, IReadOnlyList<string> Path);
