using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Knowledge.Kernel.Jobs;

/// <summary>Keeps what failed in <c>kernel.due_work</c>, and strikes out what is done.</summary>
internal sealed class DueLedger(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DueLedger> log)
{
    /// <summary>Writes down what came of a batch.</summary>
    public async Task Settle(ITrigger trigger, IReadOnlyList<Attempt> attempts, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var run = new JobRun(scope.ServiceProvider, clock.GetUtcNow(), cancellation);
        var (name, rows) = (trigger.Facts.Name, attempts.Select(attempt => attempt.Row.Id).ToList());
        var matching = await trigger.Due(run).Where(row => rows.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Version, cancellation);
        var known = await run.Db.Set<DueRecord>().Where(row => row.Trigger == name && rows.Contains(row.RecordId)).ToDictionaryAsync(row => row.RecordId, cancellation);
        foreach (var attempt in attempts)
        {
            var record = known.GetValueOrDefault(attempt.Row.Id);
            var verdict = Verdict.Of(attempt.Failure, matching.TryGetValue(attempt.Row.Id, out var version) ? version : null, attempt.Row.Version);
            TriggerMetrics.Count(name, verdict);
            if (verdict is Verdict.Done or Verdict.Overtaken)
            {
                if (record is not null)
                    run.Db.Remove(record);
                continue;
            }

            record ??= run.Db.Add(new DueRecord { Trigger = name, RecordId = attempt.Row.Id }).Entity;
            if (verdict == Verdict.Failed)
                Fail(trigger.Facts, record, attempt.Failure, run.Now);
            else
                record.NextAttempt = run.Now + RetryDelay.Soon(trigger.Facts.Every);
        }

        await run.Db.SaveChangesAsync(cancellation);
    }

    /// <summary>Strikes out the rows that no longer match, and says when the next of the others is due.</summary>
    public async Task<DateTimeOffset?> Next(ITrigger trigger, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var run = new JobRun(scope.ServiceProvider, clock.GetUtcNow(), cancellation);
        var name = trigger.Facts.Name;
        var kept = run.Db.Set<DueRecord>().Where(row => row.Trigger == name);
        if (!await kept.AnyAsync(cancellation))
            return null;
        var due = trigger.Due(run).Select(row => row.Id);
        await kept.Where(row => !due.Contains(row.RecordId)).ExecuteDeleteAsync(cancellation);
        return await kept.Where(row => row.DeadSince == null).MinAsync(row => (DateTimeOffset?)row.NextAttempt, cancellation);
    }

    private void Fail(TriggerFacts trigger, DueRecord record, Exception? failure, DateTimeOffset now)
    {
        record.Attempts++;
        record.LastError = FailureText.Of(failure);
        record.NextAttempt = now + RetryDelay.After(record.Attempts);
        if (record.Attempts < trigger.Attempts)
        {
            log.LogWarning(failure, "{Trigger} failed on {Record} for the {Attempt}. time: {Reason}", trigger.Name, record.RecordId, record.Attempts, record.LastError);
            return;
        }

        record.DeadSince = now;
        TriggerMetrics.Dead.Add(1, new KeyValuePair<string, object?>("trigger", trigger.Name));
        log.LogError(failure, "{Trigger} has given up on {Record} after {Attempt} attempts: {Reason}", trigger.Name, record.RecordId, record.Attempts, record.LastError);
    }
}
