using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes the fields of actions that are no change of one record, and the types of what they answer.</summary>
internal static class ResultWriter
{
    /// <summary>The types, each once, the innermost first.</summary>
    public static void Types(SourceWriter file, ResourceModel resource)
    {
        var records = resource.Actions.SelectMany(action => action.Result?.Records ?? Equatable<ResultRecordModel>.Empty);
        foreach (var record in records.GroupBy(record => record.FullName).Select(same => same.First()))
        {
            file.Line($"schema.Result<{record.FullName}>({Text.Quote(record.Name)}, {Text.Quote(record.Summary)}, result => result")
                .Indented(record.Properties.Select((property, at) => Property(property) + (at == record.Properties.Count - 1 ? ");" : "")));
        }
    }

    /// <summary>The field of an action.</summary>
    public static void Field(SourceWriter file, ResourceModel resource, ActionModel action, string heading, string values)
    {
        var (message, result) = (Text.Message(action, resource), Result(action));
        file.Line($"type.Operation<{resource.Name}, {result.Type}, {message}>({heading}, input =>")
            .Indented([$"new {message}({values}), {(action.IsQuery ? "isQuery: true" : "isQuery: false")}, {Shown(result)});"]);
    }

    /// <summary>What the message answers; an unsound action answers nothing.</summary>
    public static ResultModel Result(ActionModel action) =>
        action.Result ?? new(ResultShape.Nothing, "global::Mediator.Unit", "", false, Equatable<ResultRecordModel>.Empty);

    private static string Property(ResultPropertyModel property)
    {
        var head = $"{Text.Quote(Text.Camel(property.Name))}, {Text.Quote(property.Summary)}";
        return property.Target is { } target
            ? $".One<{target}>({head}, value => value.{property.Path})"
            : $".Value({head}, value => value.{property.Path}{(property.Type.IsNullable ? ", nullable: true" : "")})";
    }

    private static string Shown(ResultModel result) => result.Shape switch
    {
        ResultShape.Value => $"all => all.Value<{result.Type}>({(result.IsNullable ? "nullable: true" : "")})",
        ResultShape.One => $"all => all.One<{result.Target}>()",
        ResultShape.Many => $"all => all.Many<{result.Target}>()",
        _ => "_ => Shown.Nothing",
    };
}
