using System.Text.Json;
using Knowledge.Host.Pages.Admin.Catalog;

namespace Knowledge.Host.Pages.Admin.Values;

/// <summary>Makes values to show from records that were read.</summary>
internal static class Shown
{
    /// <summary>The value of a field of a record.</summary>
    public static ShownValue Value(AdminCatalog catalog, JsonElement record, AdminField field, bool whole)
    {
        record.TryGetProperty(field.Name, out var value);
        var link = field.Relation is { } relation && record.TryGetProperty(relation.Name, out var other) && other.ValueKind == JsonValueKind.Object
            ? RecordLink.Of(catalog.Of(relation), other)
            : null;
        return new(field, value, link, whole);
    }

    /// <summary>The value of a field as a person would type it into a form; null when the record has none.</summary>
    public static string? Typed(AdminResource resource, JsonElement record, string name)
    {
        var path = name.Split('.');
        if (resource.Field(path[0]) is not { } field || !record.TryGetProperty(path[0], out var value))
            return null;
        var type = field.Type;
        foreach (var step in path[1..])
        {
            if (value.ValueKind != JsonValueKind.Object || type.Parts.FirstOrDefault(part => part.Name == step) is not { } part || !value.TryGetProperty(step, out value))
                return null;
            type = part.Type;
        }

        return (type.Kind, value.ValueKind) switch
        {
            (_, JsonValueKind.Null) => null,
            ("time", JsonValueKind.String) => value.GetDateTimeOffset().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss"),
            (_, JsonValueKind.Array) => string.Join('\n', value.EnumerateArray().Select(ShownValue.Plain)),
            (_, JsonValueKind.True) => "true",
            (_, JsonValueKind.False) => "false",
            _ => ShownValue.Plain(value),
        };
    }
}
