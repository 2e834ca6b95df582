using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes everything that the declaration says as data.</summary>
internal static class ManifestWriter
{
    public static string Write(ResourceModel resource)
    {
        var file = SourceWriter.File("using System;\nusing System.Linq;\nusing Knowledge.Kernel.GraphQL;\nusing Knowledge.Kernel.Manifests;", resource.Namespace);
        return file.Block($"internal static class {resource.Name}Manifest", () =>
        {
            file.Line("public static ResourceManifest Value { get; } = new(")
                .Indented([
                    $"{Text.Quote(resource.Name)},", $"{Text.Quote(resource.Plural)},", $"{Text.Quote(resource.Module)},", $"{Text.Quote(resource.Summary)},",
                    "Fields:", "[", .. Fields(resource).Select(field => $"    {field},"), "],",
                    "Relations:", "[", .. resource.Relations.Where(relation => relation.IsSound).Select(relation => $"    {Relation(relation)},"), "],",
                    $"Identities: [{string.Join(", ", resource.Identities.Select(identity => $"[{string.Join(", ", identity.Select(member => Text.Quote(Text.Camel(member))))}]"))}],",
                    "Actions:", "[", .. resource.Actions.Select(action => $"    {Action(action)},"), "]);",
                ]);
        }).ToString();
    }

    private static IEnumerable<string> Fields(ResourceModel resource) =>
        resource.Fields.Select(field => Field(field.Name, field.Summary, ValueText.Of(field.Type, field.Constraint), Traits(field.Traits)))
            .Concat(resource.Calculations.Select(calculation =>
                Field(calculation.Name, calculation.Summary, ValueText.Of(calculation.Type, ConstraintModel.None), Traits(calculation.Traits).Append("calculated"))));

    private static string Field(string name, string summary, string type, IEnumerable<string> traits) =>
        $"new({Text.Quote(Text.Camel(name))}, {Text.Quote(summary)}, {type}, [{string.Join(", ", traits.Select(Text.Quote))}], [])";

    private static IEnumerable<string> Traits(FieldTraits traits) => Enum.GetValues(typeof(FieldTraits)).Cast<FieldTraits>()
        .Where(trait => trait != FieldTraits.None && traits.HasFlag(trait)).Select(trait => trait.ToString().ToLowerInvariant());

    private static string Relation(RelationModel relation) =>
        $"new({Text.Quote(Text.Camel(relation.Name))}, {Text.Quote(relation.Summary)}, {Text.Quote(relation.TargetName)}, {Flag(relation.IsMany)}, {Flag(relation.IsOptional)})" +
        (relation.IsMany ? "" : $" {{ Key = {Text.Quote(Text.Camel(relation.Name) + "Id")} }}");

    private static string Action(ActionModel action) =>
        $"new({Text.Quote(action.Method)}, {Text.Quote(action.Kind.ToLowerInvariant())}, {Text.Quote(action.GraphName)}, {Text.Quote(action.Summary)}, [{string.Join(", ", action.Arguments.Select(Argument))}], {Flag(action.IsForAgents)})";

    private static string Argument(ParameterModel argument) =>
        $"new({Text.Quote(argument.Name)}, {Text.Quote(argument.Summary)}, {ValueText.Of(argument.Type, argument.Constraint)}, {Flag(!argument.Type.IsNullable && argument.Default is null)}){Default(argument)}";

    private static string Default(ParameterModel argument) => argument.Default is null or "default" ? ""
        : $" {{ Default = {(argument.Type.Kind == ValueKind.Enum ? $"EnumNames.Constant({argument.Default})" : argument.Default)} }}";

    private static string Flag(bool flag) => flag ? "true" : "false";
}
