using System.Collections;
using System.Text.Json;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Knowledge.Kernel.Events;

/// <summary>What changed in one record, field by field, before and after.</summary>
internal static class ChangeSet
{
    /// <summary>Longer texts are told by their length: an event says what happened, the record holds the content.</summary>
    internal const int LongestText = 400;

    /// <summary>The changes as JSON, or null when none is worth an event.</summary>
    public static JsonDocument? Of(EntityEntry entry, ResourceFacts facts)
    {
        using var buffer = new PooledBuffer();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        var worthTelling = entry.State != EntityState.Modified;
        foreach (var property in RecordedProperty.Of(entry.Metadata))
        {
            if (property.IsTold && Change(entry, property.Property) is { } change)
            {
                worthTelling |= !facts.Unrecorded.Contains(property.Property.Name);
                json.WritePropertyName(property.Name);
                Tell(json, facts.Sensitive.Contains(property.Property.Name) ? ("hidden", "hidden") : change);
            }
        }

        json.WriteEndObject();
        json.Flush();
        return worthTelling ? JsonDocument.Parse(buffer.Written.ToArray()) : null;
    }

    private static (object? Before, object? After)? Change(EntityEntry entry, IProperty property) => entry.State switch
    {
        EntityState.Added => entry.CurrentValues[property] is { } added ? (null, added) : null,
        EntityState.Deleted => entry.OriginalValues[property] is { } removed ? (removed, null) : null,
        _ => entry.Property(property) is { IsModified: true } changed ? (changed.OriginalValue, changed.CurrentValue) : null,
    };

    private static void Tell(Utf8JsonWriter json, (object? Before, object? After) change)
    {
        json.WriteStartArray();
        Tell(json, change.Before);
        Tell(json, change.After);
        json.WriteEndArray();
    }

    private static void Tell(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text.Length > LongestText ? $"{text.Length} characters" : text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int or long or float or double or decimal:
                JsonSerializer.Serialize(json, value, value.GetType());
                break;
            case Guid key:
                json.WriteStringValue(key);
                break;
            case DateTimeOffset time:
                json.WriteStringValue(time.ToUniversalTime().ToString("O"));
                break;
            case Enum name:
                json.WriteStringValue(name.ToString());
                break;
            case { } embedded when EmbeddedJson.IsEmbedded(embedded.GetType()):
                TellEmbedded(json, EmbeddedJson.Write(embedded));
                break;
            case IEnumerable entries:
                json.WriteStartArray();
                foreach (var entry in entries)
                    Tell(json, entry);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }

    private static void TellEmbedded(Utf8JsonWriter json, string text)
    {
        if (text.Length > LongestText)
            json.WriteStringValue($"{text.Length} characters");
        else
            json.WriteRawValue(text);
    }
}
