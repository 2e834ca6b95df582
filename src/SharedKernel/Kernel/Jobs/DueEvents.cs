using System.Diagnostics;
using System.Text.Json;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Events;
using Knowledge.Kernel.Live;
using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Storage;

namespace Knowledge.Kernel.Jobs;

/// <summary>Tells in a row's history who had its due work tried again or given up: <c>RetrySilent</c> for the trigger <c>network.Node.Silent</c>.</summary>
internal sealed class DueEvents(ModuleCatalog modules, LiveEvents live, TimeProvider clock)
{
    /// <summary>Adds the event to what is saved; null when no module has the trigger any more.</summary>
    public Event? Add(KnowledgeDb db, string what, Actor actor, DueRecord row)
    {
        if (modules.Trigger(row.Trigger) is not { } trigger)
            return null;
        return db.Events.Add(new Event
        {
            At = clock.GetUtcNow(),
            Resource = trigger.Rows,
            RecordId = row.RecordId,
            Action = what + trigger.Name,
            ActorKind = actor.Kind,
            ActorId = actor.Id,
            ActorName = actor.Name,
            ImpersonatorId = actor.By?.Id,
            ImpersonatorName = actor.By?.Name,
            Changes = JsonDocument.Parse("{}"),
            TraceId = Activity.Current?.TraceId.ToString(),
        }).Entity;
    }

    /// <summary>Tells the living, after the commit.</summary>
    public void Publish(Event? told)
    {
        if (told is not null)
            live.Publish(LiveEvent.Of(told));
    }
}
