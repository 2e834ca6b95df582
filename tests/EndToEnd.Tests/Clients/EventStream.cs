using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace Knowledge.EndToEnd.Tests.Clients;

/// <summary>A subscription over server-sent events, one connection an operation.</summary>
internal static class EventStream
{
    /// <summary>The data of each result. The first comes after the host listens: nothing that happens from then on is missed.</summary>
    public static async IAsyncEnumerable<JsonElement> Results(GraphQLClient graph, string subscription, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(graph.Address, "/graphql")) { Content = JsonContent.Create(new { query = subscription }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (graph.Token is not null)
            request.Headers.Authorization = new("Bearer", graph.Token);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        await foreach (var told in SseParser.Create(body).EnumerateAsync(cancellation))
        {
            if (told.EventType == "complete")
                yield break;
            Assert.Equal("next", told.EventType);
            yield return Data(JsonElement.Parse(told.Data));
        }
    }

    internal static JsonElement Data(JsonElement result)
    {
        Assert.False(result.TryGetProperty("errors", out var errors), errors.ToString());
        return result.GetProperty("data");
    }
}
