using Knowledge.Kernel.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Knowledge.Kernel.Storage;

/// <summary>
/// The rows that an action lost a race for. It locks them when it runs again, so that everybody gets a turn however many compete.
/// </summary>
internal sealed class ContendedRows
{
    /// <summary>Always in the same order, so that those who lock do not wait for each other.</summary>
    private readonly SortedDictionary<Guid, string> locks = [];

    public void Add(Exception exception)
    {
        if (exception is not DbUpdateConcurrencyException lost)
            return;
        foreach (var entry in lost.Entries)
        {
            if (entry.Entity is IResource record)
                locks[record.Id] = Statement(entry);
        }
    }

    public async Task Lock(KnowledgeDb db, CancellationToken cancellation)
    {
        foreach (var (id, statement) in locks)
            await db.Database.ExecuteSqlRawAsync(statement, [id], cancellation);
    }

    private static string Statement(EntityEntry entry)
    {
        var names = entry.Context.GetService<ISqlGenerationHelper>();
        var table = names.DelimitIdentifier(entry.Metadata.GetTableName()!, entry.Metadata.GetSchema());
        return $"SELECT 1 FROM {table} WHERE id = {{0}} FOR UPDATE";
    }
}
