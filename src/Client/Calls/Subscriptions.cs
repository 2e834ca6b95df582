using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Knowledge.Client.Calls;

/// <summary>Follows subscriptions over server-sent events, and comes back when the connection is lost.</summary>
internal static class Subscriptions
{
    /// <summary>What a server says when it is its own fault, and worth another try.</summary>
    private static readonly string[] Passing = ["INTERNAL", "SLOW_CONSUMER", "UNAUTHENTICATED", KnowledgeException.Unreachable];

    /// <summary>The <c>data</c> of each result, until the server completes the subscription; null each time that the server has begun to listen.</summary>
    /// <param name="calls">In whose name.</param>
    /// <param name="document">The subscription.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="KnowledgeException">The subscription is refused.</exception>
    public static async IAsyncEnumerable<JsonElement?> Follow(
        GraphCalls calls, string document, object? variables, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var results = Once(calls, document, variables, cancellation).GetAsyncEnumerator(cancellation);
            while (await Next(results, cancellation).ConfigureAwait(false) is { } more)
            {
                if (!more)
                    yield break;
                attempt = 1;
                yield return results.Current;
            }

            await Task.Delay(calls.Http.Options.Pause(attempt), calls.Http.Options.Clock, cancellation).ConfigureAwait(false);
        }
    }

    /// <returns>Whether there is another result; null when the connection was lost.</returns>
    private static async Task<bool?> Next(IAsyncEnumerator<JsonElement?> results, CancellationToken cancellation)
    {
        try
        {
            return await results.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && MayPass(failure))
        {
            return null;
        }
    }

    private static bool MayPass(Exception failure) => Http.IsLost(failure) || (failure is KnowledgeException refused && Passing.Any(refused.Has));

    private static async IAsyncEnumerable<JsonElement?> Once(
        GraphCalls calls, string document, object? variables, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var response = await calls.Open(document, variables, cancellation).ConfigureAwait(false);
        if (response.Content.Headers.ContentType?.MediaType != "text/event-stream")
        {
            GraphAnswer.Data(await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false), response.StatusCode, calls.Http.Server);
            throw new HttpRequestException($"The server answered with {(int)response.StatusCode} and no stream of events.");
        }

        yield return null;
        var stream = new WatchedStream(await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false), calls.Http.Options.Silence);
        await using var _ = stream.ConfigureAwait(false);
        await foreach (var told in SseParser.Create(stream).EnumerateAsync(cancellation).ConfigureAwait(false))
        {
            if (told.EventType == "complete")
                yield break;
            if (told.EventType == "next")
                yield return GraphAnswer.Data(Encoding.UTF8.GetBytes(told.Data), response.StatusCode, calls.Http.Server);
        }

        throw new IOException("The stream ended without its last word.");
    }
}
