using System.Text.Json;
using GraphQL.Types;
using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The GraphQL type of a failure.</summary>
internal sealed class FailureType : ObjectGraphType<Failure>
{
    private const string Title = "ActionError";

    public FailureType()
    {
        Name = Title;
        Description = "One reason why an action was refused.";
        Field<NonNullGraphType<StringGraphType>>("code").Resolve(context => context.Source.Code);
        Field<NonNullGraphType<StringGraphType>>("message").Resolve(context => context.Source.Message);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("path").Resolve(context => context.Source.Path);
    }

    /// <summary>Failures as the engine would write them.</summary>
    public static void Write(Utf8JsonWriter json, SelectedField selected, IReadOnlyList<Failure> failures)
    {
        json.WriteStartArray();
        foreach (var failure in failures)
        {
            json.WriteStartObject();
            foreach (var field in selected.Children)
                Write(json, field, failure);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, SelectedField field, Failure failure)
    {
        if (field.Name == "path")
        {
            json.WriteStartArray(field.Key);
            foreach (var step in failure.Path)
                json.WriteStringValue(step);
            json.WriteEndArray();
            return;
        }

        json.WriteString(field.Key, field.Name switch { "code" => failure.Code, "message" => failure.Message, _ => Title });
    }
}
