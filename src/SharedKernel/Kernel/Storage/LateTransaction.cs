using Knowledge.Kernel.Events;
using Knowledge.Kernel.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Knowledge.Kernel.Storage;

/// <summary>
/// The transaction of an action. It begins with the first statement; an action that has sent none until it is saved, and only adds
/// records, needs no words of its own for it: what PostgreSQL is sent in one go is a transaction by itself, in one round trip.
/// </summary>
internal sealed class LateTransaction : IAsyncDisposable
{
    /// <summary>EF cuts what it sends into pieces, far beyond this.</summary>
    private const int MostInOneGo = 20;

    private readonly KnowledgeDb db;
    private IDbContextTransaction? begun;
    private bool isAlone;

    public LateTransaction(KnowledgeDb db)
    {
        this.db = db;
        db.Late = this;
    }

    /// <summary>Begins the transaction unless it has begun.</summary>
    public async ValueTask Begin(CancellationToken cancellation)
    {
        if (begun is null && !isAlone)
            begun = await db.Database.BeginTransactionAsync(cancellation);
    }

    /// <summary>The same for who does not wait.</summary>
    public void BeginNow()
    {
        if (begun is null && !isAlone)
            begun = db.Database.BeginTransaction();
    }

    /// <summary>Saves all changes and commits.</summary>
    public async Task Save(CancellationToken cancellation)
    {
        isAlone = begun is null && OnlyAdds();
        if (isAlone)
            db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        await db.SaveChangesAsync(cancellation);
        if (begun is not null)
            await begun.CommitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        db.Late = null;
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.WhenNeeded;
        if (begun is not null)
            await begun.DisposeAsync();
    }

    /// <summary>A change of what was there could be found to come too late only after the others are committed; an addition fails at once.</summary>
    private bool OnlyAdds()
    {
        var count = 0;
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State == EntityState.Unchanged)
                continue;
            if (entry.State != EntityState.Added || entry.Entity is not (IResource or Event) || ++count > MostInOneGo)
                return false;
        }

        return true;
    }
}
