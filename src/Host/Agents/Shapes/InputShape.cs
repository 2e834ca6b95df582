using System.Text.Json.Nodes;
using GraphQL;
using GraphQL.Types;

namespace Knowledge.Host.Agents.Shapes;

/// <summary>The JSON Schema of what a GraphQL argument takes. Filters keep to the record's own values: agents need no nesting.</summary>
internal static class InputShape
{
    private const int Deepest = 3;

    public static JsonObject Of(IGraphType type) => Of(type, 0)!;

    private static JsonObject? Of(IGraphType type, int depth) => type switch
    {
        NonNullGraphType required => Of(required.ResolvedType!, depth),
        ListGraphType list => Of(list.ResolvedType!, depth) is { } entry ? new JsonObject { ["type"] = "array", ["items"] = entry } : null,
        IInputObjectGraphType input => depth < Deepest ? Object(input, depth) : null,
        _ => ValueShape.Of(type),
    };

    private static JsonObject? Object(IInputObjectGraphType input, int depth)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var field in input.Fields.Where(field => !IsNesting(field)))
        {
            if (Of(field.ResolvedType!, depth + 1) is not { } shape)
                continue;
            properties[field.Name] = ValueShape.Described(shape, field.Description);
            if (field.ResolvedType is NonNullGraphType && field.DefaultValue is null)
                required.Add(field.Name);
        }

        var whole = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Count > 0)
            whole["required"] = required;
        return whole;
    }

    private static bool IsNesting(FieldType field) =>
        field.ResolvedType!.GetNamedType() is IInputObjectGraphType { Name: { } name } && name.EndsWith("Filter", StringComparison.Ordinal);
}
