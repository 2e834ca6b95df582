using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Kernel.Jobs;

/// <summary>The rows on which triggers have given up, for those who look after the network. Who asks must be allowed to by the caller.</summary>
public sealed class DeadLetters
{
    private readonly KnowledgeDb db;
    private readonly TriggerLoops loops;
    private readonly TimeProvider clock;

    internal DeadLetters(KnowledgeDb db, TriggerLoops loops, TimeProvider clock) => (this.db, this.loops, this.clock) = (db, loops, clock);

    /// <summary>The dead letters; order and page them as you like.</summary>
    public IQueryable<DueRecord> All => db.Set<DueRecord>().AsNoTracking().Where(row => row.DeadSince != null);

    /// <summary>Tries a row again, with all its attempts ahead of it.</summary>
    /// <param name="trigger">The trigger's name, such as <c>network.Node.Silent</c>.</param>
    /// <param name="record">The row's key.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    /// <returns>False when there is no such dead letter.</returns>
    public async Task<bool> Retry(string trigger, Guid record, CancellationToken cancellation = default) =>
        await Revive(trigger, row => row.RecordId == record, cancellation) > 0;

    /// <summary>Tries all rows of a trigger again.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> RetryAll(string trigger, CancellationToken cancellation = default) => Revive(trigger, row => true, cancellation);

    private async Task<int> Revive(string trigger, System.Linq.Expressions.Expression<Func<DueRecord, bool>> which, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var revived = await db.Set<DueRecord>().Where(row => row.DeadSince != null && row.Trigger == trigger).Where(which).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.DeadSince, (DateTimeOffset?)null).SetProperty(row => row.Attempts, 0).SetProperty(row => row.NextAttempt, now),
            cancellation);
        if (revived > 0)
            loops.Wake(trigger);
        return revived;
    }
}
