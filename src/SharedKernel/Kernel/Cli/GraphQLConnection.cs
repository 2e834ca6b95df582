using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Knowledge.Kernel.Cli;

/// <summary>Talks GraphQL over HTTP with a host, as any client would; without tokens as an anonymous one.</summary>
public sealed class GraphQLConnection(Uri server, HttpClient http, AccessTokens? tokens = null)
{
    /// <summary>The host shows every 12 seconds that an idle stream lives.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(45);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Uri endpoint = new(server, "graphql");

    /// <summary>Runs a query or a mutation.</summary>
    /// <returns>The <c>data</c> of the answer.</returns>
    /// <exception cref="GraphQLFailure">The host refuses the operation or a field of it failed.</exception>
    /// <exception cref="HttpRequestException">The host cannot be reached, or what answers is no GraphQL host.</exception>
    public async Task<JsonElement> Run(string document, object? variables, CancellationToken cancellation)
    {
        using var response = await Post(document, variables, "application/graphql-response+json", cancellation);
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        return Data(body, response.StatusCode);
    }

    /// <summary>Runs a document with one mutation, which is at its root under <paramref name="field"/> and selects <c>errors { code message path }</c>.</summary>
    /// <returns>The mutation's payload.</returns>
    /// <exception cref="GraphQLFailure">The action was refused.</exception>
    /// <exception cref="HttpRequestException">The host cannot be reached.</exception>
    public async Task<JsonElement> Mutate(string field, string document, object variables, CancellationToken cancellation)
    {
        var payload = (await Run(document, variables, cancellation)).GetProperty(field);
        var errors = payload.GetProperty("errors").EnumerateArray().Select(GraphQLError.OfPayload).ToList();
        return errors.Count == 0 ? payload : throw new GraphQLFailure(errors);
    }

    /// <summary>Follows a subscription over server-sent events until the host completes it.</summary>
    /// <param name="document">The subscription.</param>
    /// <param name="variables">Its variables, if any.</param>
    /// <param name="opened">Called when the host has begun to stream.</param>
    /// <param name="cancellation">Ends the subscription.</param>
    /// <returns>The <c>data</c> of each result.</returns>
    /// <exception cref="GraphQLFailure">The host refuses the subscription or a result is an error.</exception>
    /// <exception cref="HttpRequestException">The host cannot be reached.</exception>
    /// <exception cref="IOException">The connection broke; subscribe again.</exception>
    public async IAsyncEnumerable<JsonElement> Subscribe(string document, object? variables, Action? opened, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var response = await Post(document, variables, "text/event-stream", cancellation);
        if (response.Content.Headers.ContentType?.MediaType != "text/event-stream")
        {
            Data(await response.Content.ReadAsByteArrayAsync(cancellation), response.StatusCode);
            throw new HttpRequestException($"{endpoint} answered with {(int)response.StatusCode} and no stream of events.");
        }

        opened?.Invoke();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        await foreach (var item in EventStream.Read(stream, Silence, cancellation))
        {
            if (item.Name == "complete")
                yield break;
            if (item.Name == "next")
                yield return Data(System.Text.Encoding.UTF8.GetBytes(item.Data), response.StatusCode);
        }
    }

    private async Task<HttpResponseMessage> Post(string document, object? variables, string accept, CancellationToken cancellation)
    {
        var token = tokens is null ? null : await tokens.Get(cancellation);
        var response = await Post(document, variables, accept, token, cancellation);
        if (token is null || response.StatusCode != HttpStatusCode.Unauthorized)
            return response;
        response.Dispose();
        tokens!.Forget(token);
        return await Post(document, variables, accept, await tokens.Get(cancellation), cancellation);
    }

    private async Task<HttpResponseMessage> Post(string document, object? variables, string accept, AccessToken? token, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint);
        request.Headers.Accept.ParseAdd(accept);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new { query = document, variables }, Json));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    private JsonElement Data(byte[] body, HttpStatusCode status)
    {
        JsonElement answer;
        try
        {
            answer = JsonSerializer.Deserialize<JsonElement>(body);
        }
        catch (JsonException)
        {
            throw new HttpRequestException($"{endpoint} answered with {(int)status} and no GraphQL.", inner: null, status);
        }

        if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0)
            throw new GraphQLFailure([.. errors.EnumerateArray().Select(GraphQLError.OfOperation)]);
        return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("data", out var data)
            ? data
            : throw new HttpRequestException($"{endpoint} answered with {(int)status} and no GraphQL.", inner: null, status);
    }
}
