using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Knowledge.Kernel.Policies;

/// <summary>Loads the relations of a record that was just made: its author often sets only their keys.</summary>
internal static class Relations
{
    public static async Task Load<TRecord>(KnowledgeDb db, TRecord record, IEnumerable<RelationPath> paths, CancellationToken cancellation)
        where TRecord : class, IResource<TRecord>
    {
        foreach (var path in paths)
            await Follow(db.Entry(record) is { State: not EntityState.Detached } known ? known : db.Add(record), path.Names, cancellation);
    }

    private static async Task Follow(EntityEntry entry, IEnumerable<string> names, CancellationToken cancellation)
    {
        if (names.FirstOrDefault() is not { } name)
            return;
        var navigation = entry.Navigation(name);
        if (!navigation.IsLoaded && entry.IsKeySet && navigation is not ReferenceEntry { CurrentValue: not null })
            await navigation.LoadAsync(cancellation);
        foreach (var target in Targets(entry, navigation))
            await Follow(target, names.Skip(1), cancellation);
    }

    private static IReadOnlyList<EntityEntry> Targets(EntityEntry entry, NavigationEntry navigation) => navigation switch
    {
        ReferenceEntry { TargetEntry: { } target } => [target],
        CollectionEntry { CurrentValue: { } entries } => [.. entries.Cast<object>().Select(entry.Context.Entry)],
        _ => [],
    };
}
