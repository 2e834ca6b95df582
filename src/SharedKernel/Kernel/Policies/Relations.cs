using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Knowledge.Kernel.Policies;

/// <summary>Loads the relations of a record that was just made: its author often sets only their keys.</summary>
internal static class Relations
{
    public static async Task Load<TRecord>(KnowledgeDb db, TRecord record, IEnumerable<IReadOnlyList<string>> paths, CancellationToken cancellation)
        where TRecord : class, IResource<TRecord>
    {
        foreach (var path in paths)
        {
            EntityEntry? entry = db.Entry(record);
            if (entry.State == EntityState.Detached)
                db.Add(record);
            foreach (var name in path)
                entry = entry is null ? null : await Follow(entry.Reference(name), cancellation);
        }
    }

    private static async Task<EntityEntry?> Follow(ReferenceEntry reference, CancellationToken cancellation)
    {
        if (reference.CurrentValue is null && !reference.IsLoaded)
            await reference.LoadAsync(cancellation);
        return reference.TargetEntry;
    }
}
