using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Live;
using Microsoft.AspNetCore.Http.Features;

namespace Knowledge.Host.Live;

/// <summary>
/// The one stream behind every live page: which records changed, as server-sent events. What a person sees of them is decided
/// by the requests that follow, so nothing is lost when an event is: pages read the state anew whenever they reconnect.
/// </summary>
internal sealed class LiveFeed(LiveEvents live, LiveNotices notices, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    private const int MostListeners = 2000;

    /// <summary>A batch is bounded, so that a busy network cannot make one visitor's queries grow.</summary>
    private const int LargestBatch = 1000;

    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    /// <summary>Events come in bursts; a page refreshes a region at most once a second anyway.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(250);

    /// <summary>Then the browser connects again, and it is asked again who it is.</summary>
    private static readonly TimeSpan LongestVisit = TimeSpan.FromMinutes(15);

    private int listeners;

    /// <summary>Streams what the visitor may know to the visitor's pages.</summary>
    public Task Serve(HttpContext context)
    {
        var visitor = context.RequestServices.GetRequiredService<CurrentActor>().Actor;
        return Serve(context, async (changes, cancellation) => string.Concat((await notices.For(visitor, changes, cancellation)).Select(notice => notice.Text)));
    }

    /// <summary>Streams until the visitor leaves, the visit is over or the host stops. 503 when too many listen.</summary>
    /// <param name="context">The request.</param>
    /// <param name="tell">What to tell of a batch of changes, as server-sent events; it may be nothing.</param>
    public async Task Serve(HttpContext context, Func<IReadOnlyCollection<LiveEvent>, CancellationToken, ValueTask<string>> tell)
    {
        if (Interlocked.Increment(ref listeners) > MostListeners)
        {
            Interlocked.Decrement(ref listeners);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var visit = new CancellationTokenSource(LongestVisit, clock);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping, visit.Token);
        try
        {
            await Follow(context, tell, ends);
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // One of the three ends above; the browser comes back by itself while somebody is looking.
        }
        finally
        {
            Interlocked.Decrement(ref listeners);
        }
    }

    private async Task Follow(HttpContext context, Func<IReadOnlyCollection<LiveEvent>, CancellationToken, ValueTask<string>> tell, CancellationTokenSource ends)
    {
        await using var changes = live.Listen(ends.Token).GetAsyncEnumerator(ends.Token);
        await Open(context, ends.Token);
        var next = changes.MoveNextAsync().AsTask();
        try
        {
            while (true)
            {
                if (!await ComesInTime(next, ends.Token))
                {
                    await Write(context.Response, ":\n\n", ends.Token);
                    continue;
                }

                await Task.Delay(Gathering, clock, ends.Token);
                await Write(context.Response, await tell(Drain(changes, ref next), ends.Token), ends.Token);
            }
        }
        finally
        {
            // Whatever ended the writing, the listening ends with it: a reader may not be disposed while it waits.
            await ends.CancelAsync();
            await next.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private static List<LiveEvent> Drain(IAsyncEnumerator<LiveEvent> changes, ref Task<bool> next)
    {
        var batch = new List<LiveEvent>();
        while (next.IsCompletedSuccessfully && batch.Count < LargestBatch)
        {
            batch.Add(changes.Current);
            next = changes.MoveNextAsync().AsTask();
        }

        return batch;
    }

    private async Task<bool> ComesInTime(Task<bool> next, CancellationToken cancellation)
    {
        try
        {
            return await next.WaitAsync(KeepAlive, clock, cancellation);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static Task Open(HttpContext context, CancellationToken cancellation)
    {
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        return Write(context.Response, "retry: 2000\n\n", cancellation);
    }

    private static async Task Write(HttpResponse response, string text, CancellationToken cancellation)
    {
        await response.WriteAsync(text, cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}

/// <summary>Wires the stream.</summary>
internal static class LiveRegistration
{
    /// <summary>Adds what the stream needs.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services) => services.AddSingleton<LiveNotices>().AddSingleton<LiveFeed>();

    /// <summary>Serves the stream at <c>GET /live</c>.</summary>
    public static void MapLive(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/live", (HttpContext context, LiveFeed feed) => feed.Serve(context));
        endpoints.MapGet("/admin/live/{module}/{resource}/{id:guid}", RecordFeed.Serve);
    }
}
