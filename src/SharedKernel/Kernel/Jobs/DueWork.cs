using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Kernel.Jobs;

/// <summary>
/// The rows that triggers have failed on or put off, for administrators and operators, and what they can do about one: have it tried
/// at once, or no more. Each is an event of the row, in the name of whoever did it.
/// </summary>
/// <remarks>A row cannot be dropped from here: as long as its state says that work is due, the next look would find it again.</remarks>
public sealed class DueWork
{
    private readonly KnowledgeDb db;
    private readonly TriggerLoops loops;
    private readonly DueEvents events;
    private readonly TimeProvider clock;

    internal DueWork(KnowledgeDb db, TriggerLoops loops, DueEvents events, TimeProvider clock) =>
        (this.db, this.loops, this.events, this.clock) = (db, loops, events, clock);

    /// <summary>All of it; order and page it as you like.</summary>
    /// <exception cref="Refusal">The actor may not look after it.</exception>
    public IQueryable<DueRecord> Read(Actor actor)
    {
        Demand("read", actor);
        return db.Set<DueRecord>().AsNoTracking();
    }

    /// <summary>Tries a row at once; a dead letter has all its attempts ahead of it again.</summary>
    /// <param name="actor">Who wants it.</param>
    /// <param name="trigger">The trigger's name, such as <c>network.Node.Silent</c>.</param>
    /// <param name="record">The row's key.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    /// <returns>False when there is no such row: it has been done, or is no longer due.</returns>
    /// <exception cref="Refusal">The actor may not look after it.</exception>
    public Task<bool> Retry(Actor actor, string trigger, Guid record, CancellationToken cancellation = default) =>
        Change("Retry", actor, trigger, record, row =>
        {
            row.Attempts = row.DeadSince is null ? row.Attempts : 0;
            row.DeadSince = null;
            row.NextAttempt = clock.GetUtcNow();
        }, cancellation);

    /// <summary>Makes a row a dead letter: it is not tried again until somebody retries it.</summary>
    /// <inheritdoc cref="Retry"/>
    public Task<bool> GiveUp(Actor actor, string trigger, Guid record, CancellationToken cancellation = default) =>
        Change("GiveUp", actor, trigger, record, row => row.DeadSince ??= clock.GetUtcNow(), cancellation);

    private static void Demand(string what, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.TendsNetwork)
            throw Refusal.Forbidden(what, "due work", actor);
    }

    private async Task<bool> Change(string what, Actor actor, string trigger, Guid record, Action<DueRecord> change, CancellationToken cancellation)
    {
        Demand(what, actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // The row is locked: a trigger that settles it at the same time comes before or after, not between.
        var row = await db.Set<DueRecord>().FromSql($"SELECT * FROM kernel.due_work WHERE trigger = {trigger} AND record_id = {record} FOR UPDATE").SingleOrDefaultAsync(cancellation);
        if (row is null)
            return false;
        change(row);
        var told = events.Add(db, what, actor, row);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        events.Publish(told);
        loops.Wake(trigger);
        return true;
    }
}
