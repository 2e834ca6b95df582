using System.Globalization;
using System.Text.Json;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Shared.Models;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Pages.Admin.Values;

/// <summary>A value of a record as a page shows it.</summary>
/// <param name="Field">Which value.</param>
/// <param name="Json">What GraphQL answered.</param>
/// <param name="Link">The record that it is the key of.</param>
/// <param name="IsWhole">Whether there is room for all of it.</param>
internal sealed record ShownValue(AdminField Field, JsonElement Json, RecordLink? Link, bool IsWhole)
{
    private const int LongestInList = 90;

    /// <summary>Whether there is no value.</summary>
    public bool IsMissing => Json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined || (Json.ValueKind == JsonValueKind.Array && Json.GetArrayLength() == 0);

    /// <summary>Whether it is for programs: keys, digests.</summary>
    public bool IsCode => Field.Type.Kind is "key" or "value" || (Field.Type is { Kind: "text", MinLength: > 30 });

    /// <summary>A moment, if it is one.</summary>
    public RelativeTime? Time => Field.Type.Kind == "time" && Json.ValueKind == JsonValueKind.String ? new(Moment(Json.GetString()!)) : null;

    /// <summary>A state, if it is one.</summary>
    public StatusBadge? Status => Field.IsState && Json.ValueKind == JsonValueKind.String ? StatusBadge.Of(Json.GetString()!) : null;

    /// <summary>The entries of a list.</summary>
    public IReadOnlyList<string> Entries => Json.ValueKind == JsonValueKind.Array ? [.. Json.EnumerateArray().Select(entry => Told(entry, Field.Type.Unlisted()))] : [];

    /// <summary>The value as text.</summary>
    public string Text => IsWhole ? Told(Json, Field.Type) : Words.Short(Told(Json, Field.Type).ReplaceLineEndings(" "), LongestInList);

    /// <summary>A value as text, as a person would type it.</summary>
    public static string Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.Array => string.Join(", ", json.EnumerateArray().Select(Plain)),
        _ => json.GetRawText(),
    };

    /// <summary>A value as text, as a person would tell it: of an object the parts that it has, in their order.</summary>
    private static string Told(JsonElement json, ValueManifest type) => (json.ValueKind, type.Kind) switch
    {
        (JsonValueKind.Object, "object") when type.IsReadable() => string.Join(" · ", type.ReadableParts()
            .Where(part => json.TryGetProperty(part.Name, out var value) && value.ValueKind != JsonValueKind.Null)
            .Select(part => $"{Words.Of(part.Name)} {Within(Told(json.GetProperty(part.Name), part.Type), part.Type)}")),
        (JsonValueKind.Array, "list") => string.Join(", ", json.EnumerateArray().Select(entry => Within(Told(entry, type.Entry!), type.Entry!))),
        (JsonValueKind.String, "enum") => Words.Of(json.GetString()!),
        _ => Plain(json),
    };

    private static string Within(string told, ValueManifest type) => type.Kind == "object" ? $"({told})" : told;

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

/// <summary>A link to a record.</summary>
/// <param name="Href">Where it is.</param>
/// <param name="Text">What it is known by.</param>
internal sealed record RecordLink(string Href, string Text)
{
    private const int Longest = 80;

    /// <summary>The link to a record that was read with what it is known by.</summary>
    public static RecordLink Of(AdminResource resource, JsonElement record)
    {
        var id = record.GetProperty("id").GetGuid();
        return new(resource.PathOf(id), Name(resource, record));
    }

    /// <summary>What a record is known by.</summary>
    public static string Name(AdminResource resource, JsonElement record) =>
        resource.Title is { } title && record.TryGetProperty(title.Name, out var text) && text.GetString() is { Length: > 0 } name
            ? Words.Short(name, Longest)
            : $"{resource.One} {record.GetProperty("id").GetString()![^8..]}";
}
