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
    /// <summary>Adds the events to the transaction.</summary>
    /// <param name="outermost">The action to name for records that changed along the way.</param>
    public IReadOnlyList<Event> Record(string outermost)
    {
        db.ChangeTracker.DetectChanges();
        var now = clock.GetUtcNow();
        var events = new List<Event>();
        foreach (var entry in db.ChangeTracker.Entries<IResource>().Where(IsChanged).ToList())
        {
            var known = facts.Of(entry.Entity);
            RefuseChangedImmutable(entry, known);
            RefuseUnstorable(entry);
            var changes = ChangeSet.Of(entry, known);
            if (changes is not null)
                events.Add(Describe(entry, known, outermost, now, changes));
            Stamp(entry, now);
        }

        db.Events.AddRange(events);
        return events;
    }

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static void RefuseChangedImmutable(EntityEntry entry, ResourceFacts facts)
    {
        if (entry.State == EntityState.Modified
            && entry.Properties.FirstOrDefault(property => property.IsModified && facts.Immutable.Contains(property.Metadata.Name)) is { } property)
            throw new Refusal(FailureCode.Invalid, $"{property.Metadata.Name} of a {facts.Name} never changes.", JsonNamingPolicy.CamelCase.ConvertName(property.Metadata.Name));
    }

    private static void RefuseUnstorable(EntityEntry entry)
    {
        foreach (var property in entry.Properties)
        {
            if (property.CurrentValue is null or Guid or DateTimeOffset or bool or int or long or double or Enum)
                continue;
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Metadata.Name);
            StorableText.Demand(property.CurrentValue, name);
            if (property.Metadata.GetColumnType() == "jsonb")
                StorableText.DemandJson(property.CurrentValue, name);
            StorableText.DemandLength(property.CurrentValue, property.Metadata.GetMaxLength(), name);
        }
    }

    private static void Stamp(EntityEntry entry, DateTimeOffset now)
    {
        if (entry.State == EntityState.Added)
            entry.Property("CreatedAt").CurrentValue = now;
        if (entry.State != EntityState.Deleted)
            entry.Property("UpdatedAt").CurrentValue = now;
    }

    private Event Describe(
        EntityEntry<IResource> entry, ResourceFacts known, string outermost, DateTimeOffset now, JsonDocument changes)
    {
        var (action, actor) = work.Of(entry.Entity, outermost);
        return new Event
        {
            At = now,
            Resource = known.Name,
            RecordId = entry.Entity.Id,
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
}
