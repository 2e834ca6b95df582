using System.Text.Json.Nodes;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Knowledge.Host.Agents.Shapes;

/// <summary>The JSON Schema of what a selection answers.</summary>
internal static class AnswerShape
{
    public static JsonObject Of(FieldType field, GraphQLSelectionSet? selected) => Of(field.ResolvedType!, selected, nullable: true);

    /// <summary>What every refused call says.</summary>
    public static JsonObject Errors() => new()
    {
        ["type"] = "array",
        ["description"] = "Why nothing was done; missing or empty when it was.",
        ["items"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["code"] = new JsonObject { ["type"] = "string" },
                ["message"] = new JsonObject { ["type"] = "string" },
                ["path"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
            },
            ["required"] = new JsonArray("code", "message", "path"),
        },
    };

    private static JsonObject Of(IGraphType type, GraphQLSelectionSet? selected, bool nullable) => type switch
    {
        NonNullGraphType required => Of(required.ResolvedType!, selected, nullable: false),
        ListGraphType list => Nullable(new JsonObject { ["type"] = "array", ["items"] = Of(list.ResolvedType!, selected, nullable: true) }, nullable),
        IComplexGraphType complex => Nullable(Object(complex, selected!), nullable),
        _ => Nullable(ValueShape.Of(type), nullable),
    };

    private static JsonObject Object(IComplexGraphType type, GraphQLSelectionSet selected)
    {
        var properties = new JsonObject();
        foreach (var selection in selected.Selections.OfType<GraphQLField>())
        {
            var field = type.GetField(selection.Name)!;
            var shape = Of(field.ResolvedType!, selection.SelectionSet, nullable: true);
            if (field.Description is { } words)
                shape["description"] = words;
            properties[selection.Name.StringValue] = shape;
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties };
    }

    private static JsonObject Nullable(JsonObject shape, bool nullable)
    {
        if (!nullable)
            return shape;
        if (shape["enum"] is JsonArray values)
            values.Add(null);
        shape["type"] = new JsonArray(shape["type"]!.DeepClone(), "null");
        return shape;
    }
}
