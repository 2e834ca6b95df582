using GraphQL;
using Knowledge.Host.GraphQL.Operations;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Knowledge.Host.GraphQL.Sse;

/// <summary>
/// GraphQL over server-sent events, distinct connections: the results of one operation as <c>next</c> events, then
/// <c>complete</c>. Errors of validation are results too, since a browser cannot read the body of a refused stream.
/// </summary>
internal sealed class EventStreamTransport(
    OperationRunner runner, IGraphQLTextSerializer serializer, TimeProvider clock, IHostApplicationLifetime lifetime, IOptions<GraphQLTransportOptions> options)
{
    public async Task Serve(HttpContext context, OperationRequest request, CarriedOperations carried)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        await Open(context, ends.Token);
        var results = runner.Stream(request, carried, context.RequestServices, context.User, ends.Token);
        try
        {
            await Send(results, context.Response, ends);
            await Write(context.Response, "event: complete\ndata: \n\n", context.RequestAborted);
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The client left, or the host stops: without a complete event the client knows to come back.
        }
    }

    private static async Task Open(HttpContext context, CancellationToken cancelled)
    {
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        await Write(context.Response, ":\n\n", cancelled);
    }

    private async Task Send(IAsyncEnumerable<ExecutionResult> results, HttpResponse response, CancellationTokenSource ends)
    {
        await using var reader = results.GetAsyncEnumerator(ends.Token);
        var next = reader.MoveNextAsync().AsTask();
        try
        {
            while (true)
            {
                if (!await ArrivesInTime(next, ends.Token))
                {
                    await Write(response, ":\n\n", ends.Token);
                    continue;
                }

                if (!await next)
                    return;

                await Write(response, Event(reader.Current), ends.Token);
                next = reader.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // Whatever ended the writing, the operation ends with it, and before its scope does.
            await ends.CancelAsync();
            await next.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private async Task<bool> ArrivesInTime(Task next, CancellationToken cancelled)
    {
        if (next.IsCompleted)
            return true;

        using var waited = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        var first = await Task.WhenAny(next, Task.Delay(options.Value.KeepAlive, clock, waited.Token));
        await waited.CancelAsync();
        return first == next || cancelled.IsCancellationRequested;
    }

    private string Event(ExecutionResult result) =>
        $"event: next\ndata: {serializer.Serialize(result).ReplaceLineEndings("\ndata: ")}\n\n";

    private static async Task Write(HttpResponse response, string text, CancellationToken cancelled)
    {
        await response.WriteAsync(text, cancelled);
        await response.Body.FlushAsync(cancelled);
    }
}
