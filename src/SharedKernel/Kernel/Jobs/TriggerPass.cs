using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.Jobs;

/// <summary>One look at the rows of a trigger: finds those that match, claims them, runs on each, writes down what failed.</summary>
internal sealed class TriggerPass(IServiceScopeFactory scopes, Claims claims, DueLedger ledger, TimeProvider clock)
{
    /// <summary>So many batches are looked at, for those rows that no other host has claimed.</summary>
    private const int Spread = 4;

    /// <summary>Does a batch of what is due.</summary>
    /// <returns>How many rows it ran on; above zero there may be more.</returns>
    public async Task<int> Go(ITrigger trigger, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var run = new JobRun(scope.ServiceProvider, clock.GetUtcNow(), cancellation);
        var room = Math.Min(trigger.Facts.Batch, await trigger.Room(run));
        if (room <= 0)
            return 0;
        var found = await Ready(trigger, run).OrderBy(row => row.Id).Select(row => row.Id).Take(room * Spread).ToListAsync(cancellation);
        if (found.Count == 0)
            return 0;
        await using var claim = await claims.Take(trigger.Facts.Name, found, room, cancellation);
        var claimed = claim.Rows;

        // Another host may have been done with a row between the look and the claim.
        var mine = await Ready(trigger, run).Where(row => claimed.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(cancellation);
        if (mine.Count == 0)
            return 0;
        var attempts = trigger.TakesMany ? await Together(trigger, mine, cancellation) : await OneByOne(trigger, mine, cancellation);
        await ledger.Settle(trigger, attempts, cancellation);
        return mine.Count;
    }

    private static IQueryable<DueRow> Ready(ITrigger trigger, JobRun run)
    {
        var (name, now, kept) = (trigger.Facts.Name, run.Now, run.Db.Set<DueRecord>());
        return trigger.Due(run).Where(row => !kept.Any(failed =>
            failed.Trigger == name && failed.RecordId == row.Id && (failed.DeadSince != null || failed.NextAttempt > now)));
    }

    /// <summary>All rows at once; when that fails, one by one, so that a bad row stands alone.</summary>
    private async Task<IReadOnlyList<Attempt>> Together(ITrigger trigger, IReadOnlyList<DueRow> rows, CancellationToken cancellation) =>
        await Try(trigger, [.. rows.Select(row => row.Id)], cancellation) is null
            ? [.. rows.Select(row => new Attempt(row, null))]
            : await OneByOne(trigger, rows, cancellation);

    private async Task<IReadOnlyList<Attempt>> OneByOne(ITrigger trigger, IReadOnlyList<DueRow> rows, CancellationToken cancellation)
    {
        var attempts = new List<Attempt>(rows.Count);
        foreach (var row in rows)
            attempts.Add(new(row, await Try(trigger, [row.Id], cancellation)));
        return attempts;
    }

    private async Task<Exception?> Try(ITrigger trigger, IReadOnlyList<Guid> rows, CancellationToken cancellation)
    {
        using var span = Telemetry.Source.StartActivity(trigger.Facts.Name);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await trigger.Run(new JobRun(scope.ServiceProvider, clock.GetUtcNow(), cancellation), rows);
            return null;
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            return exception;
        }
    }
}

/// <summary>What came of a run on a row.</summary>
internal sealed record Attempt(DueRow Row, Exception? Failure);
