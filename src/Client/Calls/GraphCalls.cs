using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Knowledge.Client.Access;

namespace Knowledge.Client.Calls;

/// <summary>GraphQL calls in the name of one client.</summary>
internal sealed class GraphCalls(Http http, IAccessTokens? tokens) : IDisposable
{
    public Http Http { get; } = http;

    /// <summary>Runs a document and returns its <c>data</c>.</summary>
    /// <exception cref="KnowledgeException">It was refused, or the server could not be reached.</exception>
    public async Task<JsonElement> Run(string document, object? variables, Repeat repeat, CancellationToken cancellation)
    {
        using var response = await Authorized(token => Request(document, variables, "application/graphql-response+json", token), repeat, cancellation).ConfigureAwait(false);
        return GraphAnswer.Data(await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false), response.StatusCode, Http.Server);
    }

    /// <summary>Runs a document with one mutation and returns what it answers.</summary>
    /// <exception cref="KnowledgeException">The action was refused.</exception>
    public async Task<JsonElement> Act(string field, string document, object? variables, Repeat repeat, CancellationToken cancellation) =>
        GraphAnswer.Payload((await Run(document, variables, repeat, cancellation).ConfigureAwait(false)).GetProperty(field));

    /// <summary>Sends a request with a token; when it is refused as no longer good, once more with the next one.</summary>
    public async Task<HttpResponseMessage> Authorized(Func<string?, HttpRequestMessage> request, Repeat repeat, CancellationToken cancellation)
    {
        var token = tokens is null ? null : await tokens.Get(cancellation).ConfigureAwait(false);
        var response = await Http.Send(() => request(token), repeat, cancellation).ConfigureAwait(false);
        if (token is null || response.StatusCode != HttpStatusCode.Unauthorized)
            return response;
        response.Dispose();
        tokens!.Forget(token);
        token = await tokens.Get(cancellation).ConfigureAwait(false);
        return await Http.Send(() => request(token), repeat, cancellation).ConfigureAwait(false);
    }

    /// <summary>Opens a stream of results.</summary>
    public async Task<HttpResponseMessage> Open(string document, object? variables, CancellationToken cancellation)
    {
        var token = tokens is null ? null : await tokens.Get(cancellation).ConfigureAwait(false);
        using var request = Request(document, variables, "text/event-stream", token);
        var response = await Http.Open(request, cancellation).ConfigureAwait(false);
        if (token is not null && response.StatusCode == HttpStatusCode.Unauthorized)
            tokens!.Forget(token);
        return response;
    }

    public void Dispose() => Http.Dispose();

    private HttpRequestMessage Request(string document, object? variables, string accept, string? token)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new { query = document, variables }, GraphAnswer.Json));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        var request = new HttpRequestMessage(HttpMethod.Post, Http.At("graphql")) { Content = content };
        request.Headers.Accept.ParseAdd(accept);
        Authorize(request, token);
        return request;
    }

    public static void Authorize(HttpRequestMessage request, string? token)
    {
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }
}
