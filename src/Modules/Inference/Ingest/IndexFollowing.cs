using Knowledge.Inference.Engines;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Knowledge.Inference.Ingest;

/// <summary>Keeps this host's index in step with the database: passages that other hosts made come in, what ceased to be accepted goes.</summary>
/// <remarks>
/// A transaction becomes visible later than the time it writes, so each look goes back further than the last one; what is held
/// already is not added again. Nothing that was withdrawn is found before it is gone: each answer asks for what was withdrawn
/// in the last minutes, and each look here goes back further than that.
/// </remarks>
internal sealed class IndexFollowing(PassageRows passages, ServingIndex serving, TimeProvider clock, ILogger<IndexFollowing> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Back = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan BackForWithdrawn = TimeSpan.FromMinutes(10);

    private const int AtOnce = 500;

    private DateTimeOffset _last = clock.GetUtcNow();

    /// <summary>Looks once, back to the last look that succeeded and further.</summary>
    internal async Task Look(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var searchable = serving.Now;
        var (encoder, engine) = (searchable.Encoder.Name, searchable.Passages);
        await engine.Refresh(cancellation);
        if (await passages.WithdrawnSince(_last - BackForWithdrawn, cancellation) is { Count: > 0 } withdrawn)
            await engine.Remove(withdrawn, cancellation);
        var recent = await passages.KeysSince(encoder, _last - Back, cancellation);
        var held = await engine.Held(recent, cancellation);
        foreach (var missing in recent.Where(key => !held.Contains(key)).Chunk(AtOnce))
            await engine.Add(await passages.Of(encoder, missing, cancellation).ToListAsync(cancellation), cancellation);
        _last = now;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (NpgsqlException failure)
            {
                log.LogWarning("The index could not be brought up to date and will be in a second: {Reason}", failure.Message);
            }
        }
    }
}
