using System.Net;
using System.Net.Http.Headers;

namespace Knowledge.Client.Calls;

/// <summary>When a request may be sent again.</summary>
internal enum Repeat
{
    /// <summary>Doing it twice is harmless: after every failure that may pass.</summary>
    Always,

    /// <summary>Only when it was certainly not done: no connection was made, or the server said "not now".</summary>
    WhenNotDone,
}

/// <summary>Sends requests, and sends them again as far as that is harmless, with pauses that grow.</summary>
internal sealed class Http : IDisposable
{
    private readonly HttpClient client;
    private readonly HttpMessageHandler? own;

    public Http(Uri server, KnowledgeOptions options)
    {
        Server = server.AbsolutePath.EndsWith('/') ? server : new UriBuilder(server) { Path = server.AbsolutePath + "/" }.Uri;
        Options = options;
        own = options.Handler is null
            ? new SocketsHttpHandler { UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.FromMinutes(10) }
            : null;
        client = new HttpClient(options.Handler ?? own!, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public Uri Server { get; }

    public KnowledgeOptions Options { get; }

    public Uri At(string path) => new(Server, path);

    /// <summary>Sends with the limit on time of one attempt; the whole answer is read within it.</summary>
    /// <exception cref="KnowledgeException">The server was not reached, however often it was tried.</exception>
    public Task<HttpResponseMessage> Send(Func<HttpRequestMessage> request, Repeat repeat, CancellationToken cancellation) =>
        Send(request, repeat, HttpCompletionOption.ResponseContentRead, Options.Timeout, cancellation);

    /// <summary>Sends once, without a limit on time, and returns as soon as the answer begins.</summary>
    /// <exception cref="HttpRequestException">The server was not reached.</exception>
    public Task<HttpResponseMessage> Open(HttpRequestMessage request, CancellationToken cancellation) =>
        client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);

    public void Dispose()
    {
        client.Dispose();
        own?.Dispose();
    }

    private async Task<HttpResponseMessage> Send(
        Func<HttpRequestMessage> request, Repeat repeat, HttpCompletionOption completion, TimeSpan limit, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan? asked;
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(limit);
            try
            {
                using var message = request();
                var response = await client.SendAsync(message, completion, patience.Token).ConfigureAwait(false);
                if (attempt >= Options.Attempts || !MayPass(response.StatusCode, repeat))
                    return response;
                asked = Asked(response.Headers.RetryAfter);
                response.Dispose();
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested && IsLost(failure))
            {
                if (attempt >= Options.Attempts || !MayPass(failure, repeat))
                    throw KnowledgeException.NotReached(Server, failure);
                asked = null;
            }

            await Task.Delay(asked ?? Options.Pause(attempt), Options.Clock, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>The request or its answer was lost on the way.</summary>
    public static bool IsLost(Exception failure) => failure is HttpRequestException or IOException or OperationCanceledException;

    private static bool MayPass(HttpStatusCode status, Repeat repeat) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable
        || (repeat == Repeat.Always && status is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout);

    private static bool MayPass(Exception failure, Repeat repeat) =>
        repeat == Repeat.Always || failure is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError };

    private TimeSpan? Asked(RetryConditionHeaderValue? after)
    {
        if ((after?.Delta ?? after?.Date - Options.Clock.GetUtcNow()) is not { } wait)
            return null;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < Options.LongestPause ? wait : Options.LongestPause;
    }
}
