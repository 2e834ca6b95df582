using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Knowledge.Kernel.Actions;

/// <summary>
/// Remembers the records of a transaction, so that an inner action that is refused leaves no trace in what its caller saves.
/// </summary>
internal sealed class Shelter : IDisposable
{
    private readonly KnowledgeDb db;
    private readonly UnitOfWork work;
    private readonly IDisposable notes;
    private readonly Dictionary<object, RememberedRecord> known = new(ReferenceEqualityComparer.Instance);
    private bool hasSaved;

    public Shelter(KnowledgeDb db, UnitOfWork work)
    {
        this.db = db;
        this.work = work;
        notes = work.Remember();
        foreach (var entry in db.ChangeTracker.Entries())
            known.Add(entry.Entity, RememberedRecord.Of(entry));
        db.SavedChanges += Saved;
    }

    /// <summary>Puts everything back. What was written to the database meanwhile cannot be: then the transaction is not committed.</summary>
    public void Restore(Exception reason)
    {
        if (hasSaved)
            work.Doomed ??= reason;
        notes.Dispose();
        var tracker = db.ChangeTracker;
        var (detects, orphans) = (tracker.AutoDetectChangesEnabled, tracker.DeleteOrphansTiming);
        tracker.DetectChanges();
        tracker.AutoDetectChangesEnabled = false;

        // What points to a record that is taken out is taken out, or pointed back, before anything is saved.
        tracker.DeleteOrphansTiming = CascadeTiming.Never;
        try
        {
            foreach (var entry in tracker.Entries().Where(entry => !known.ContainsKey(entry.Entity)).ToList())
                entry.State = EntityState.Detached;
            foreach (var (entity, remembered) in known)
                remembered.Values(db.Entry(entity));
            foreach (var (entity, remembered) in known)
                remembered.Relations(db.Entry(entity));
        }
        finally
        {
            (tracker.AutoDetectChangesEnabled, tracker.DeleteOrphansTiming) = (detects, orphans);
        }
    }

    public void Dispose() => db.SavedChanges -= Saved;

    private void Saved(object? sender, SavedChangesEventArgs saved) => hasSaved = true;
}
