using Knowledge.Inference.Engines;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Knowledge.Inference.Ingest;

/// <summary>Lets the configured encoder serve as soon as it has encoded all that the one before it has. Until then that one answers.</summary>
internal sealed class EncoderTakeover(
    ServingIndex serving, EngineFactory engines, PassageRows rows, Reconciliation reconciliation, TimeProvider clock, ILogger<EncoderTakeover> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Takes over if everything is there.</summary>
    /// <returns>Whether there is nothing more to wait for.</returns>
    internal async Task<bool> Look(CancellationToken cancellation)
    {
        if (serving.Next is not { } next)
            return true;
        var coverage = await rows.Coverage(cancellation);
        if (!coverage.IsWhole(next.Name))
        {
            log.LogInformation("{Encoder} has encoded {Done} of {All} items; {Serving} answers meanwhile", next.Name, coverage.Of(next.Name), coverage.Most, serving.Encoder);
            return false;
        }

        var searchable = engines.For(next);
        await searchable.Passages.Open(cancellation);
        await reconciliation.Run(searchable, cancellation);
        serving.TakeOver(searchable);
        // Once more, for what was accepted while that took its time.
        var count = await reconciliation.Run(searchable, cancellation);
        log.LogInformation("{Encoder} answers from now on, with {Count} passages", next.Name, count);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await Look(stoppingToken))
                    return;
            }
            catch (NpgsqlException failure)
            {
                log.LogWarning("Whether the next encoder is ready could not be seen and will be in a moment: {Reason}", failure.Message);
            }
        }
    }
}
