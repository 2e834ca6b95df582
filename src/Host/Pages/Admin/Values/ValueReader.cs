using System.Globalization;
using System.Text.Json;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Pages.Admin.Values;

/// <summary>Reads what a person typed into what GraphQL takes.</summary>
internal static class ValueReader
{
    private const int MostLines = 1000;

    /// <summary>The value, or what is wrong with the text.</summary>
    /// <param name="type">What the value must be.</param>
    /// <param name="text">What was typed; not empty, except for a text.</param>
    public static (object? Value, string? Problem) Read(ValueManifest type, string text) => type.Kind switch
    {
        "boolean" => text is "true" or "false" ? (text == "true", null) : (null, "Choose yes or no."),
        "integer" => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? (number, null) : (null, "Write a whole number."),
        "long" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? (number, null) : (null, "Write a whole number."),
        "number" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? (number, null) : (null, "Write a number, such as 0.5."),
        "decimal" => decimal.TryParse(text, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? (number, null) : (null, "Write a number, such as 0.5."),
        "key" => Guid.TryParse(text, out var key) ? (key.ToString("D"), null) : (null, "Write the key of a record, such as 0198c2f0-0000-7000-8000-000000000000."),
        "time" => Time(text),
        "enum" => type.Values.Contains(text) ? (text, null) : (null, $"Choose one of: {string.Join(", ", type.Values)}."),
        "list" => List(type, text),
        "object" => Object(text),
        _ => (text.ReplaceLineEndings("\n"), null),
    };

    /// <summary>The lines of a text; empty ones do not count.</summary>
    public static IReadOnlyList<string> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>Times without an offset are in UTC.</summary>
    private static (object? Value, string? Problem) Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? (time.ToString("O", CultureInfo.InvariantCulture), null)
            : (null, "Write a time such as 2026-03-01T12:00; it is in UTC.");

    private static (object? Value, string? Problem) List(ValueManifest type, string text)
    {
        var lines = Lines(text);
        if (lines.Count > MostLines)
            return (null, $"Write at most {MostLines} lines.");
        var values = new List<object?>(lines.Count);
        for (var at = 0; at < lines.Count; at++)
        {
            var (value, problem) = Read(type.Entry!, lines[at]);
            if (problem is not null)
                return (null, $"Line {at + 1}: {problem}");
            values.Add(value);
        }

        return (values, null);
    }

    private static (object? Value, string? Problem) Object(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 16 });
            return json.RootElement.ValueKind == JsonValueKind.Object ? (Plain(json.RootElement), null) : (null, "Write an object in JSON, such as {\"name\": \"…\"}.");
        }
        catch (JsonException)
        {
            return (null, "Write an object in JSON, such as {\"name\": \"…\"}.");
        }
    }

    private static object? Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().DistinctBy(part => part.Name).ToDictionary(part => part.Name, part => Plain(part.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.Number => json.TryGetInt32(out var whole) ? whole : json.GetDouble(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
