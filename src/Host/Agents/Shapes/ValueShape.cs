using System.Text.Json.Nodes;
using GraphQL.Types;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Agents.Shapes;

/// <summary>The JSON Schema of a value: from the declaration with its limits, or from its GraphQL type.</summary>
internal static class ValueShape
{
    /// <summary>A value that a declaration describes.</summary>
    public static JsonObject Of(ValueManifest value)
    {
        var shape = value.Kind switch
        {
            "list" => new JsonObject { ["type"] = "array", ["items"] = Of(value.Entry!) },
            "object" => Object(value),
            "enum" => Enum(value.Values),
            "boolean" => Typed("boolean"),
            "integer" or "long" => Typed("integer"),
            "number" or "decimal" => Typed("number"),
            "key" => Typed("string", "uuid"),
            "time" => Typed("string", "date-time"),
            _ => Typed("string"),
        };
        Limit(shape, value);
        return shape;
    }

    /// <summary>A scalar or an enum of the schema.</summary>
    public static JsonObject Of(IGraphType type) => type switch
    {
        EnumerationGraphType values => Enum(values.Values.Select(value => value.Name)),
        { Name: "Boolean" } => Typed("boolean"),
        { Name: "Int" or "Long" } => Typed("integer"),
        { Name: "Float" or "Decimal" } => Typed("number"),
        { Name: "ID" } => Typed("string", "uuid"),
        { Name: "DateTime" } => Typed("string", "date-time"),
        _ => Typed("string"),
    };

    private static void Limit(JsonObject shape, ValueManifest value)
    {
        var isList = value.Kind == "list";
        if (value.MinLength is { } least)
            shape[isList ? "minItems" : "minLength"] = least;
        if (value.MaxLength is { } most)
            shape[isList ? "maxItems" : "maxLength"] = most;
        if (value.Min is { } smallest)
            shape["minimum"] = smallest;
        if (value.Max is { } largest)
            shape["maximum"] = largest;
        if (value.Pattern is { } pattern)
            (isList ? shape["items"]!.AsObject() : shape)["pattern"] = $"^(?:{pattern})$";
    }

    private static JsonObject Object(ValueManifest value)
    {
        var shape = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(), ["additionalProperties"] = false };
        var required = new JsonArray();
        foreach (var part in value.Parts)
        {
            shape["properties"]![part.Name] = Described(Of(part.Type), part.Summary);
            if (part.IsRequired)
                required.Add(part.Name);
        }

        if (required.Count > 0)
            shape["required"] = required;
        return shape;
    }

    /// <summary>With what it means.</summary>
    public static JsonObject Described(JsonObject shape, string? words)
    {
        if (!string.IsNullOrEmpty(words))
            shape["description"] = words;
        return shape;
    }

    private static JsonObject Enum(IEnumerable<string> values) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) };

    private static JsonObject Typed(string type, string? format = null)
    {
        var shape = new JsonObject { ["type"] = type };
        if (format is not null)
            shape["format"] = format;
        return shape;
    }
}
