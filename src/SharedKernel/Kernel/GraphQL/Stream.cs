namespace Knowledge.Kernel.GraphQL;

/// <summary>An asynchronous sequence as the observable that the engine subscribes to; it stops when the subscription ends.</summary>
/// <typeparam name="T">What it sends.</typeparam>
public sealed class Stream<T>(Func<CancellationToken, IAsyncEnumerable<T>> source) : IObservable<T>
{
    /// <inheritdoc />
    public IDisposable Subscribe(IObserver<T> observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        var stop = new CancellationTokenSource();
        _ = Pump(source(stop.Token), observer, stop.Token);
        return new Subscription(stop);
    }

    private static async Task Pump(IAsyncEnumerable<T> sequence, IObserver<T> observer, CancellationToken cancellation)
    {
        try
        {
            await foreach (var next in sequence.WithCancellation(cancellation))
                observer.OnNext(next);
            observer.OnCompleted();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The client left; there is nobody to tell.
        }
        catch (Exception exception)
        {
            // Whatever went wrong, the subscriber must hear that its stream has ended.
            observer.OnError(exception);
        }
    }

    private sealed class Subscription(CancellationTokenSource stop) : IDisposable
    {
        public void Dispose()
        {
            stop.Cancel();
            stop.Dispose();
        }
    }
}
