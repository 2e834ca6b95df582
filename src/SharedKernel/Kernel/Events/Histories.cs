using System.Text.Json;
using System.Text.Json.Nodes;
using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Policies;

namespace Knowledge.Kernel.Events;

/// <summary>
/// Shows events to somebody. An event holds what changed whoever reads it; fields that the reader may not read tell here only that
/// they changed. Give it events of records that the reader may read.
/// </summary>
public sealed class Histories(ModuleCatalog catalog, Actions.Actions actions)
{
    /// <summary>The changes that each event tells the actor, in the order of the events; one statement for each resource that has field rules.</summary>
    /// <param name="events">Events of any resources.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<IReadOnlyList<JsonDocument>> Changes(IReadOnlyList<Event> events, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        var hidden = new Dictionary<string, HiddenFields?>();
        foreach (var resource in events.GroupBy(told => told.Resource))
        {
            // What is told of a resource that no module has any more, no rule can show.
            var definition = catalog.Resources.FirstOrDefault(known => known.Facts.Name == resource.Key);
            hidden[resource.Key] = definition is null
                ? null
                : await definition.HiddenFields(actions, [.. resource.Select(told => told.RecordId).Distinct()], cancellation);
        }

        return [.. events.Select(told => hidden[told.Resource] is { } fields ? Shown(told.Changes, fields.Of(told.RecordId)) : JsonDocument.Parse("{}"))];
    }

    private static JsonDocument Shown(JsonDocument changes, IReadOnlySet<string> hidden)
    {
        if (hidden.Count == 0)
            return changes;
        var shown = changes.Deserialize<JsonObject>()!;
        foreach (var name in hidden.Select(JsonNamingPolicy.CamelCase.ConvertName).Where(shown.ContainsKey))
            shown[name] = new JsonArray("hidden", "hidden");
        return JsonSerializer.SerializeToDocument(shown);
    }
}
