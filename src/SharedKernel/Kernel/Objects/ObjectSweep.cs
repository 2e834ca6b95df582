using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Knowledge.Kernel.Objects;

/// <summary>Twice a day removes what interrupted writes left, long after any of them could still be running.</summary>
internal sealed partial class ObjectSweep(IObjectStore store, TimeProvider clock, ILogger<ObjectSweep> log) : BackgroundService
{
    private static readonly TimeSpan Age = TimeSpan.FromDays(1);
    private static readonly TimeSpan Period = TimeSpan.FromHours(12);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            do
                await Sweep(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops, which is no failure even when it is disposed without being stopped first.
        }
    }

    private async Task Sweep(CancellationToken cancellation)
    {
        try
        {
            if (await store.Sweep(Age, cancellation) is var removed and > 0)
                Removed(removed);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The next turn tries again: remains cost room, not correctness.
            Failed(failure);
        }
    }

    [LoggerMessage(LogLevel.Information, "Removed {Count} remains of interrupted object writes")]
    private partial void Removed(int count);

    [LoggerMessage(LogLevel.Warning, "The remains of interrupted object writes could not be removed")]
    private partial void Failed(Exception failure);
}
