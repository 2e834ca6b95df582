using System.Diagnostics;
using System.Text.Json;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Knowledge.Kernel.Events;

/// <summary>Turns what a transaction changed into events, one for each record, and stamps the records with the time.</summary>
internal sealed class EventRecorder(KnowledgeDb db, UnitOfWork work, RecordFacts facts, TimeProvider clock)
{
    /// <summary>The events of what has changed until now, to be saved with it.</summary>
    /// <param name="outermost">The action to name for records that changed along the way.</param>
    public IReadOnlyList<Event> Record(string outermost)
    {
        db.ChangeTracker.DetectChanges();
        var now = clock.GetUtcNow();
        var events = new List<Event>();
        foreach (var entry in db.ChangeTracker.Known().Where(IsChanged))
        {
            var record = (IResource)entry.Entity;
            var known = facts.Of(record);
            RefuseChangedImmutable(entry, known);
            RefuseUnstorable(entry);
            var (action, actor) = work.Of(record, outermost);
            if (!known.Unrecorded.Contains(action) && ChangeSet.Of(entry, known) is { } changes)
                events.Add(Describe(record, known, action, actor, now, changes));
            Stamp(entry, now);
        }

        return events;
    }

    private static bool IsChanged(EntityEntry entry) => entry.Entity is IResource && entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static void RefuseChangedImmutable(EntityEntry entry, ResourceFacts facts)
    {
        if (entry.State == EntityState.Modified
            && entry.Properties.FirstOrDefault(property => property.IsModified && facts.Immutable.Contains(property.Metadata.Name)) is { } property)
            throw new Refusal(FailureCode.Invalid, $"{property.Metadata.Name} of a {facts.Name} never changes.", property.Metadata.Name);
    }

    private static void RefuseUnstorable(EntityEntry entry)
    {
        var values = entry.CurrentValues;
        foreach (var property in RecordedProperty.Of(entry.Metadata))
        {
            var value = values[property.Property];
            if (value is null or Guid or DateTimeOffset or bool or int or long or float or double or Enum)
                continue;
            StorableText.Demand(value, property.Name);
            if (property.IsJson)
                StorableText.DemandJson(value, property.Name);
            StorableText.DemandLength(value, property.MostCharacters, property.Name);
        }
    }

    private static void Stamp(EntityEntry entry, DateTimeOffset now)
    {
        if (entry.State == EntityState.Added)
            entry.Property("CreatedAt").CurrentValue = now;
        if (entry.State != EntityState.Deleted)
            entry.Property("UpdatedAt").CurrentValue = now;
    }

    private Event Describe(IResource record, ResourceFacts known, string action, Actor actor, DateTimeOffset now, JsonDocument changes) => new()
    {
        At = now,
        Resource = known.Name,
        RecordId = record.Id,
        Action = action,
        ActorKind = actor.Kind,
        ActorId = actor.Id,
        ActorName = actor.Name,
        ImpersonatorId = work.By?.Id,
        ImpersonatorName = work.By?.Name,
        Changes = changes,
        TraceId = Activity.Current?.TraceId.ToString(),
    };
}
