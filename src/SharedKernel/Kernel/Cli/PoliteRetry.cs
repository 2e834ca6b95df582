using System.Net;
using System.Net.Http.Headers;

namespace Knowledge.Kernel.Cli;

/// <summary>
/// Sends a request again when that is certainly harmless: the connection was refused, or the server said "not now" (429, 503).
/// The server's <c>Retry-After</c> is kept; otherwise the pause doubles, with some chance in it so that clients do not march in step.
/// </summary>
internal sealed class PoliteRetry(HttpMessageHandler inner, TimeProvider clock) : DelegatingHandler(inner)
{
    private const int Attempts = 7;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan? asked;
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                if (attempt == Attempts || response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
                    return response;
                asked = Asked(response.Headers.RetryAfter);
                response.Dispose();
            }
            catch (HttpRequestException refused) when (attempt < Attempts && refused.HttpRequestError == HttpRequestError.ConnectionError)
            {
                asked = null;
            }

            await Task.Delay(asked ?? Backoff.Pause(attempt), clock, cancellationToken);
        }
    }

    private TimeSpan? Asked(RetryConditionHeaderValue? after)
    {
        var pause = after?.Delta ?? after?.Date - clock.GetUtcNow();
        if (pause is not { } wait)
            return null;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < Backoff.Longest ? wait : Backoff.Longest;
    }
}
