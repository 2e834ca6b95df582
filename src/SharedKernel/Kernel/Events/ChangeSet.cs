using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Knowledge.Kernel.Events;

/// <summary>What changed in one record, field by field, before and after.</summary>
internal static class ChangeSet
{
    /// <summary>Longer texts are told by their length: an event says what happened, the record holds the content.</summary>
    internal const int LongestText = 400;

    private static readonly HashSet<string> Bookkeeping = ["Id", "CreatedAt", "UpdatedAt", "xmin"];

    /// <summary>The changes as JSON, or null when none is worth an event.</summary>
    public static JsonDocument? Of(EntityEntry entry, ResourceFacts facts)
    {
        var changes = new JsonObject();
        var worthTelling = entry.State != EntityState.Modified;
        foreach (var property in entry.Properties.Where(property => IsChanged(entry.State, property) && !Bookkeeping.Contains(property.Metadata.Name)))
        {
            var name = property.Metadata.Name;
            worthTelling |= !facts.Unrecorded.Contains(name);
            var before = entry.State == EntityState.Added ? null : property.OriginalValue;
            var after = entry.State == EntityState.Deleted ? null : property.CurrentValue;
            changes[JsonNamingPolicy.CamelCase.ConvertName(name)] =
                facts.Sensitive.Contains(name) ? new JsonArray("hidden", "hidden") : new JsonArray(Tell(before), Tell(after));
        }

        return worthTelling ? JsonSerializer.SerializeToDocument(changes) : null;
    }

    private static bool IsChanged(EntityState state, PropertyEntry property) => state switch
    {
        EntityState.Added => property.CurrentValue is not null,
        EntityState.Modified => property.IsModified,
        _ => property.OriginalValue is not null,
    };

    private static JsonNode? Tell(object? value) => value switch
    {
        null => null,
        string { Length: > LongestText } text => $"{text.Length} characters",
        string text => text,
        bool flag => flag,
        int or long or double or decimal => JsonSerializer.SerializeToNode(value),
        DateTimeOffset time => time.ToUniversalTime().ToString("O"),
        _ when EmbeddedJson.IsEmbedded(value.GetType()) => Tell(EmbeddedJson.Write(value), EmbeddedJson.Node(value)),
        IEnumerable entries => new JsonArray([.. entries.Cast<object?>().Select(Tell)]),
        _ => value.ToString(),
    };

    private static JsonNode? Tell(string json, JsonNode? node) => json.Length > LongestText ? $"{json.Length} characters" : node;
}
