using Knowledge.Kernel.Live;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Knowledge.Kernel.Jobs;

/// <summary>Does work that the state of records says is due: at once when something changes, and by looking again every two seconds.</summary>
/// <remarks>What a crash interrupts is found by the next look, so doing it twice, or on two hosts, must be harmless.</remarks>
public abstract class DueWork(LiveEvents live, TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Tells the time.</summary>
    protected TimeProvider Clock => clock;

    /// <summary>The log of this work.</summary>
    protected ILogger Log => log;

    /// <summary>Does some of what is due.</summary>
    /// <returns>How much was done; above zero there may be more to do at once.</returns>
    protected abstract Task<int> Do(CancellationToken cancellation);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var news = live.Listen(stoppingToken).GetAsyncEnumerator(stoppingToken);
        var next = news.MoveNextAsync().AsTask();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await HasDone(stoppingToken))
                await Task.WhenAny(next, Task.Delay(Pause, clock, stoppingToken));
            while (next.IsCompletedSuccessfully && !stoppingToken.IsCancellationRequested)
                next = news.MoveNextAsync().AsTask();
        }

        // A stream that somebody still waits on cannot be closed.
        await next.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task<bool> HasDone(CancellationToken cancellation)
    {
        try
        {
            return await Do(cancellation) > 0;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogWarning(exception, "{Work} failed; it is repeated in {Pause}", GetType().Name, Pause);
            return false;
        }
    }
}
