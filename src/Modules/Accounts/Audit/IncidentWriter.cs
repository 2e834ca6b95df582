using System.Threading.Channels;
using Knowledge.Kernel.Actions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Knowledge.Accounts.Audit;

/// <summary>Writes what was reported, a batch at a time; the same attempts within a batch become one incident with a number.</summary>
internal sealed class IncidentWriter(Incidents incidents, IServiceScopeFactory scopes, TimeProvider clock, ILogger<IncidentWriter> log) : BackgroundService
{
    private const int MostRead = 2_000;

    /// <summary>Of different attempts, in one batch; the rest is logged as a number.</summary>
    private const int MostWritten = 200;

    /// <summary>In a flood at most <see cref="MostWritten"/> rows are written in this time.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await incidents.Waiting.WaitToReadAsync(stoppingToken))
            {
                await Write(Batch(), stoppingToken);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Write(Batch(), CancellationToken.None);
        }
    }

    private List<Sighting> Batch()
    {
        var batch = new List<Sighting>();
        while (batch.Count < MostRead && incidents.Waiting.TryRead(out var sighting))
            batch.Add(sighting);
        return batch;
    }

    private async Task Write(List<Sighting> batch, CancellationToken cancellation)
    {
        var different = batch.GroupBy(sighting => sighting.Attempt).ToList();
        var lost = incidents.TakeDropped() + different.Skip(MostWritten).Sum(same => same.Count());
        if (lost > 0)
            log.LogWarning("{Lost} refused attempts came too fast to be kept", lost);
        await using var scope = scopes.CreateAsyncScope();
        var actions = scope.ServiceProvider.GetRequiredService<Kernel.Actions.Actions>().As(Actor.System);
        foreach (var same in different.Take(MostWritten))
            await Write(actions, same.Key, same.First(), same.Count(), cancellation);
    }

    private async Task Write(Kernel.Actions.Actions actions, Attempt attempt, Sighting first, int times, CancellationToken cancellation)
    {
        try
        {
            await actions.Incidents.Note(
                attempt.Kind, attempt.Detail, attempt.Subject, attempt.ActorKind, attempt.ActorId, attempt.ActorName,
                attempt.Address, attempt.Route, times, first.At, first.TraceId, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            log.LogError(exception, "An incident could not be kept: {Kind}, {Times} times from {Address}", attempt.Kind, times, attempt.Address);
        }
    }
}
