using System.Text.Json;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>An object as the database answered it: what was selected, under the names of the response.</summary>
/// <param name="Json">The object.</param>
public sealed record Row(JsonElement Json)
{
    /// <summary>Answers any field of an object that came from the database.</summary>
    internal static IFieldResolver Resolver { get; } = new FuncFieldResolver<Row, object?>(context =>
        Present(context.Source.Json.GetProperty(SelectedField.KeyOf(context)), context.FieldDefinition.ResolvedType!));

    /// <summary>A value as the engine expects it of a resolver.</summary>
    internal static object? Present(JsonElement json, IGraphType type) => (json.ValueKind, type) switch
    {
        (JsonValueKind.Null, _) => null,
        (_, NonNullGraphType required) => Present(json, required.ResolvedType!),
        (_, ListGraphType list) => json.EnumerateArray().Select(entry => Present(entry, list.ResolvedType!)).ToList(),
        (_, ScalarGraphType scalar) => scalar.ParseValue(Plain(json, scalar)),
        _ => new Row(json),
    };

    private static object? Plain(JsonElement json, ScalarGraphType scalar) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => scalar switch
        {
            IntGraphType => json.GetInt32(),
            LongGraphType => json.GetInt64(),
            DecimalGraphType => json.GetDecimal(),
            _ => json.GetDouble(),
        },
        _ => json.GetString(),
    };
}
