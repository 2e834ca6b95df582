using Knowledge.Kernel.Events;
using Knowledge.Kernel.Storage.Inserting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Knowledge.Kernel.Storage;

/// <summary>
/// The transaction of an action. It begins with the first statement; an action that has sent none until it is saved, and only adds
/// records, needs no words of its own for it.
/// </summary>
internal sealed class LateTransaction : IAsyncDisposable
{
    private readonly KnowledgeDb db;
    private readonly GroupCommit commit;
    private IDbContextTransaction? begun;

    public LateTransaction(KnowledgeDb db, GroupCommit commit)
    {
        this.db = db;
        this.commit = commit;
        db.Late = this;
    }

    /// <summary>Begins the transaction unless it has begun.</summary>
    public async ValueTask Begin(CancellationToken cancellation)
    {
        if (begun is null)
            begun = await db.Database.BeginTransactionAsync(cancellation);
    }

    /// <summary>The same for who does not wait.</summary>
    public void BeginNow()
    {
        if (begun is null)
            begun = db.Database.BeginTransaction();
    }

    /// <summary>Saves all changes with the events that tell of them, and commits.</summary>
    public async Task Save(IReadOnlyList<Event> events, CancellationToken cancellation)
    {
        if (begun is null && Additions.Of(db) is { } additions)
        {
            await additions.Write(commit, events, cancellation);
            return;
        }

        db.Events.AddRange(events);
        await db.SaveChangesAsync(cancellation);
        if (begun is not null)
            await begun.CommitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        db.Late = null;
        if (begun is not null)
            await begun.DisposeAsync();
    }
}
