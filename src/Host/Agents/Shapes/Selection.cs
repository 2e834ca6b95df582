using GraphQL;
using GraphQL.Types;
using Knowledge.Kernel.GraphQL;

namespace Knowledge.Host.Agents.Shapes;

/// <summary>What an agent is told of a record when the tool does not say: all its values, and of the records beside it who they are.</summary>
internal static class Selection
{
    /// <summary>Enough to know a related record by.</summary>
    private static readonly string[] Names = ["id", "name", "title"];

    /// <summary>The selection set with its braces; nothing for a value.</summary>
    public static string Of(IGraphType type) => type.GetNamedType() is IComplexGraphType complex ? Of(complex, outer: true) : "";

    private static string Of(IComplexGraphType type, bool outer) =>
        $"{{ {string.Join(' ', type.Fields.Where(IsPlain).Select(field => Field(field, outer)).OfType<string>())} }}";

    private static bool IsPlain(FieldType field) =>
        field.DeprecationReason is null && (field.Arguments ?? []).All(argument => argument.ResolvedType is not NonNullGraphType || argument.DefaultValue is not null);

    private static string? Field(FieldType field, bool outer)
    {
        var type = field.ResolvedType!.GetNamedType();
        return type switch
        {
            // A page of a page, or the same records again with their cursors, would only repeat.
            _ when field.Name is "edges" => null,
            IComplexGraphType { Name: { } name } when name.EndsWith("Connection", StringComparison.Ordinal) => null,
            ResourceType record => outer ? Record(field, record) : null,
            IComplexGraphType complex => $"{field.Name} {Of(complex, outer: false)}",
            _ => field.Name == "totalCount" ? null : field.Name,
        };
    }

    /// <summary>What a mutation or a page is about is told in full, a record beside another one by its names.</summary>
    private static string Record(FieldType field, ResourceType record) => field.Name is "record" or "nodes" or "result"
        ? $"{field.Name} {Values(record)}"
        : $"{field.Name} {{ {string.Join(' ', Names.Where(name => record.HasField(name)))} }}";

    private static string Values(ResourceType record) => Of(record, outer: true);
}
