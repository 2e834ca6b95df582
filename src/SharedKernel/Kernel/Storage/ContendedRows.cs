using Knowledge.Kernel.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Knowledge.Kernel.Storage;

/// <summary>
/// The rows that an action was changing when it lost a race. It locks them when it runs again, so that everybody gets a turn
/// however many compete.
/// </summary>
internal sealed class ContendedRows
{
    /// <summary>In the order in which changes are saved, so that nobody waits for somebody who waits.</summary>
    private readonly SortedSet<(string Statement, Guid Id)> locks = [];

    public void Add(Exception exception)
    {
        if (exception is not DbUpdateException { Entries: [var first, ..] })
            return;
        foreach (var entry in first.Context.ChangeTracker.Entries<IResource>())
        {
            if (entry.State is EntityState.Modified or EntityState.Deleted)
                locks.Add((Statement(entry), entry.Entity.Id));
        }
    }

    public async Task Lock(KnowledgeDb db, CancellationToken cancellation)
    {
        foreach (var (statement, id) in locks)
            await db.Database.ExecuteSqlRawAsync(statement, [id], cancellation);
    }

    private static string Statement(EntityEntry entry)
    {
        var names = entry.Context.GetService<ISqlGenerationHelper>();
        var table = names.DelimitIdentifier(entry.Metadata.GetTableName()!, entry.Metadata.GetSchema());
        return $"SELECT 1 FROM {table} WHERE id = {{0}} FOR UPDATE";
    }
}
