using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Security.Claims;
using GraphQL;
using Knowledge.Host.GraphQL.Errors;
using Knowledge.Host.GraphQL.Operations;

namespace Knowledge.Host.GraphQL.Sockets;

/// <summary>The operations that run on one socket, each under the id its client gave it, each in a scope of its own.</summary>
internal sealed class SocketOperations(SocketOutbox outbox, OperationRunner runner, ErrorShaper errors, IServiceScopeFactory scopes, CancellationToken connection)
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, bool> _tasks = new();

    public int Count => _running.Count;

    public bool Runs(string id) => _running.ContainsKey(id);

    /// <exception cref="SocketRefused">4409: an operation with this id still runs.</exception>
    public void Start(string id, OperationRequest request, ClaimsPrincipal user)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(connection);
        if (!_running.TryAdd(id, stop))
        {
            stop.Dispose();
            throw new SocketRefused(SocketCloseCode.SubscriberExists, $"Subscriber for {id} already exists");
        }

        var task = Task.Run(() => Run(id, request, user, stop), CancellationToken.None);
        _tasks[task] = true;
        _ = task.ContinueWith(done => _tasks.TryRemove(done, out _), TaskScheduler.Default);
    }

    public async Task Stop(string id)
    {
        if (_running.TryRemove(id, out var stop))
            await stop.CancelAsync();
    }

    /// <summary>Waits for all to end; the connection's token must be cancelled first.</summary>
    public Task Ended() => Task.WhenAll(_tasks.Keys);

    private async Task Run(string id, OperationRequest request, ClaimsPrincipal user, CancellationTokenSource stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var failed = await SendResults(id, runner.Stream(request, CarriedOperations.Everything, scope.ServiceProvider, user, stop.Token), stop.Token);
            if (Release(id, stop) && !failed)
                await outbox.Send(new { type = "complete", id }, connection);
        }
        catch (Exception ended) when (stop.IsCancellationRequested || ended is WebSocketException)
        {
            // The client completed the operation or left.
        }
        catch (Exception exception)
        {
            var error = errors.Shape(exception);
            if (Release(id, stop))
                await Fail(id, [error]);
        }
        finally
        {
            Release(id, stop);
            stop.Dispose();
        }
    }

    private async Task<bool> SendResults(string id, IAsyncEnumerable<ExecutionResult> results, CancellationToken stopped)
    {
        await foreach (var result in results.WithCancellation(stopped))
        {
            stopped.ThrowIfCancellationRequested();
            if (!result.Executed)
            {
                _running.TryRemove(id, out _);
                await Fail(id, result.Errors ?? []);
                return true;
            }

            await outbox.Send(new { type = "next", id, payload = result }, connection);
        }

        return false;
    }

    private Task Fail(string id, IEnumerable<ExecutionError> failures) => outbox.Send(new { type = "error", id, payload = failures }, connection);

    // The id is free again before the client learns of the end, so that it may use it at once.
    private bool Release(string id, CancellationTokenSource stop) => _running.TryRemove(KeyValuePair.Create(id, stop));
}
