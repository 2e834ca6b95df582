using Knowledge.Kernel.Events;
using Knowledge.Kernel.Live;
using Knowledge.Kernel.Storage;

namespace Knowledge.Kernel.Actions.Bulk;

/// <summary>The transaction around many actions.</summary>
internal sealed class BulkSave(UnitOfWork work, KnowledgeDb db, EventRecorder recorder, LiveEvents live)
{
    private readonly List<Event> events = [];

    /// <summary>Runs, saves, commits and tells.</summary>
    /// <param name="action">The action to name for records that changed along the way.</param>
    /// <param name="run">What the transaction is for.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<TResult> Around<TResult>(string action, Func<Task<TResult>> run, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        work.IsOpen = true;
        try
        {
            await work.Contended.Lock(db, cancellation);
            var result = await run();
            await Flush(action, cancellation);
            work.Certify();
            await transaction.CommitAsync(cancellation);
            foreach (var change in events)
                live.Publish(LiveEvent.Of(change));
            return result;
        }
        finally
        {
            work.IsOpen = false;
        }
    }

    /// <summary>Writes what has changed, with its events.</summary>
    public async Task Flush(string action, CancellationToken cancellation)
    {
        var told = recorder.Record(action);
        db.Events.AddRange(told);
        await db.SaveChangesAsync(cancellation);
        events.AddRange(told);
    }
}
