using System.Collections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Knowledge.Kernel.Actions;

/// <summary>A tracked record as it was: its values, what of them had changed, and what it pointed to.</summary>
internal sealed class RememberedRecord
{
    private readonly EntityState state;
    private readonly Remembered[] values;
    private readonly (string Name, object? Value)[] relations;

    private RememberedRecord(EntityEntry entry)
    {
        state = entry.State;
        values = [.. entry.Properties.Select(Remembered.Of)];
        relations = [.. entry.Navigations.Select(relation => (relation.Metadata.Name, Copy(relation.CurrentValue)))];
    }

    public static RememberedRecord Of(EntityEntry entry) => new(entry);

    /// <summary>Puts the values back.</summary>
    public void Values(EntityEntry entry)
    {
        // To become unchanged puts the stored values back, so that the state comes first.
        entry.State = state == EntityState.Modified ? EntityState.Unchanged : state;
        foreach (var value in values)
            value.Restore(entry.Property(value.Name));
    }

    /// <summary>Puts back what the record pointed to.</summary>
    public void Relations(EntityEntry entry)
    {
        foreach (var (name, before) in relations)
        {
            var relation = entry.Navigation(name);
            if (before is object[] list)
                Fill(entry.Entity, (INavigationBase)relation.Metadata, (IEnumerable?)relation.CurrentValue, list);
            else if (relation is ReferenceEntry && !ReferenceEquals(relation.CurrentValue, before))
                relation.CurrentValue = before;
        }
    }

    private static object? Copy(object? value) => value is IEnumerable list ? list.Cast<object>().ToArray() : value;

    private static void Fill(object record, INavigationBase relation, IEnumerable? now, object[] before)
    {
        var list = relation.GetCollectionAccessor()!;
        foreach (var entry in (now?.Cast<object>() ?? []).Except(before, ReferenceEqualityComparer.Instance).ToList())
            list.Remove(record, entry!);
        foreach (var entry in before.Where(entry => !list.Contains(record, entry)))
            list.Add(record, entry, forMaterialization: false);
    }

    private sealed record Remembered(string Name, object? Current, object? Original, bool IsModified)
    {
        /// <summary>A list may be changed in place, so that a copy is kept of what can be.</summary>
        public static Remembered Of(PropertyEntry property) => new(
            property.Metadata.Name, property.Metadata.GetValueComparer().Snapshot(property.CurrentValue), property.OriginalValue, property.IsModified);

        public void Restore(PropertyEntry property)
        {
            property.OriginalValue = Original;
            if (!property.Metadata.GetValueComparer().Equals(property.CurrentValue, Current))
                property.CurrentValue = Current;
            if (IsModified && !property.IsModified)
                property.IsModified = true;
        }
    }
}
