using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes the GraphQL types and the validator of a record that is stored as JSON.</summary>
internal static class EmbeddedWriter
{
    public static string Write(EmbeddedModel record)
    {
        var file = SourceWriter.File(
            "using System;\nusing System.Linq;\nusing System.Text.RegularExpressions;\nusing FluentValidation;\nusing Knowledge.Kernel.GraphQL;", record.Namespace);
        var access = record.IsPublic ? "public" : "internal";
        file.Line(Text.Summary($"The GraphQL types of {record.Name}."));
        file.Block($"{access} static class {record.Name}Graph", () => file
            .Line(Text.Summary("Adds them, unless they were added before."))
            .Block("public static void AddTo(GraphSchema schema)", () => file
                .Line("ArgumentNullException.ThrowIfNull(schema);")
                .Lines(Types(record.Parts).Where(type => !type.EndsWith("." + record.Name)).Select(type => $"{type}Graph.AddTo(schema);"))
                .Block($"schema.Embedded<{record.Name}>({Text.Quote(record.Name)}, {Text.Quote(record.Summary)}, type =>", () => file.Lines(record.Parts.Select(Value)), "});")));
        file.Line().Line(Text.Summary($"The limits of {record.Name}."));
        file.Block($"{access} sealed class {record.Name}Validator : AbstractValidator<{record.Name}>", () => file
            .Line(Text.Summary("The one there is."))
            .Line($"public static {record.Name}Validator Instance {{ get; }} = new();").Line()
            .Block($"private {record.Name}Validator()", () => file.Lines(record.Parts.SelectMany(ValidatorWriter.Rules))));
        return file.ToString();
    }

    /// <summary>The embedded records that a resource speaks of.</summary>
    public static IEnumerable<string> Used(ResourceModel resource) => resource.Fields.Select(field => field.Type)
        .Concat(resource.Calculations.Select(calculation => calculation.Type))
        .Concat(resource.Actions.Select(action => action.Result).OfType<ResultModel>().SelectMany(Types))
        .Select(type => type.Embedded).OfType<string>()
        .Concat(Types(resource.Actions.SelectMany(action => action.Parameters).Concat(resource.Calculations.SelectMany(calculation => calculation.Parameters))))
        .Distinct();

    private static IEnumerable<TypeModel> Types(ResultModel result) =>
        result.Records.SelectMany(record => record.Properties.Select(property => property.Type)).Concat(result.Value is { } value ? [value] : []);

    private static IEnumerable<string> Types(IEnumerable<ParameterModel> parameters) =>
        parameters.Select(parameter => parameter.Type.Embedded).OfType<string>().Distinct();

    private static string Value(ParameterModel part) =>
        $"type.Value({Text.Quote(part.Name)}, {Text.Quote(part.Summary)}, value => value.{Text.Pascal(part.Name)}{(part.Type.IsNullable ? ", nullable: true" : "")}{(part.Default is null ? "" : $", otherwise: ({part.Type.Code}){part.Default}")});";
}
