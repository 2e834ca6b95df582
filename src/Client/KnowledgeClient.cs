using System.Runtime.CompilerServices;
using System.Text.Json;
using Knowledge.Client.Access;
using Knowledge.Client.Calls;

namespace Knowledge.Client;

/// <summary>A network, as one client sees it: each resource by its name, and whatever else GraphQL can say. Safe for use by several threads.</summary>
public sealed partial class KnowledgeClient : IDisposable
{
    private readonly GraphCalls calls;

    /// <param name="server">The network's address, such as <c>http://localhost:8080</c>.</param>
    /// <param name="tokens">In whose name to call; nobody's when null. It is not disposed.</param>
    /// <param name="options">How to call.</param>
    public KnowledgeClient(Uri server, IAccessTokens? tokens = null, KnowledgeOptions? options = null) =>
        calls = new GraphCalls(new Http(server, options ?? new()), tokens);

    internal GraphCalls Calls => calls;

    /// <summary>Runs a query and returns its <c>data</c>. It is sent again when that may help.</summary>
    /// <exception cref="KnowledgeException">It was refused, or the server cannot be reached.</exception>
    public Task<JsonElement> Query(string document, object? variables = null, CancellationToken cancellation = default) =>
        calls.Run(document, variables, Repeat.Always, cancellation);

    /// <summary>Runs one mutation that selects <c>errors { code message path }</c> and returns what it answers.</summary>
    /// <param name="document">The document, with one mutation at its root.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="isIdempotent">Whether doing it twice is harmless: then it is also sent again when its answer was lost.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the server cannot be reached.</exception>
    public async Task<JsonElement> Mutate(string document, object? variables = null, bool isIdempotent = false, CancellationToken cancellation = default)
    {
        var data = await calls.Run(document, variables, isIdempotent ? Repeat.Always : Repeat.WhenNotDone, cancellation).ConfigureAwait(false);
        return GraphAnswer.Payload(data.EnumerateObject().First().Value);
    }

    /// <summary>The <c>data</c> of each result of a subscription, until cancelled or completed. A lost connection is made again; what happens meanwhile is missed.</summary>
    /// <exception cref="KnowledgeException">The subscription is refused.</exception>
    public async IAsyncEnumerable<JsonElement> Subscribe(string document, object? variables = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var data in Subscriptions.Follow(calls, document, variables, cancellation).ConfigureAwait(false))
        {
            if (data is { } told)
                yield return told;
        }
    }

    /// <inheritdoc />
    public void Dispose() => calls.Dispose();
}
