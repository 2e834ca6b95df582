using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes the other half of the resource's class: key, times, foreign keys, the lists behind its relations, its facts.</summary>
internal static class RecordWriter
{
    public static string Write(ResourceModel resource)
    {
        var file = SourceWriter.File("using System;\nusing System.Collections.Generic;\nusing Knowledge.Kernel.Resources;", resource.Namespace);
        return file.Block($"partial class {resource.Name} : IResource<{resource.Name}>{(resource.IsSoftDeleted ? ", ISoftDeleted" : "")}", () =>
        {
            Constructor(file, resource);
            Own(file, resource, "Id", "The key; its order follows the time of creation.", "Guid Id { get; private set; } = Guid.CreateVersion7();");
            Own(file, resource, "CreatedAt", "When the record was made.", "DateTimeOffset CreatedAt { get; private set; }");
            Own(file, resource, "UpdatedAt", "When the record was last changed.", "DateTimeOffset UpdatedAt { get; private set; }");
            if (resource.IsSoftDeleted)
                Presence(file, resource);
            foreach (var relation in resource.Relations)
                Relation(file, resource, relation);
            Facts(file, resource);
            TransitionWriter.Table(file, resource);
            if (!resource.HasPolicies)
                file.Line().Line("/// <summary>Nobody may: the author has still to say who.</summary>")
                    .Line($"static void IResource<{resource.Name}>.Policies(Knowledge.Kernel.Policies.Policies<{resource.Name}> may)\n{{\n}}");
        }).ToString();
    }

    private static void Constructor(SourceWriter file, ResourceModel resource)
    {
        if (!resource.Declares(".ctor"))
            file.Line("#pragma warning disable CS8618 // What begins as null is told where it is declared.")
                .Line($"private {resource.Name}()\n{{\n}}")
                .Line("#pragma warning restore CS8618").Line();
    }

    private static void Own(SourceWriter file, ResourceModel resource, string member, string summary, string declaration)
    {
        if (!resource.Declares(member))
            file.Line(Text.Summary(summary)).Line("public " + declaration).Line();
    }

    private static void Presence(SourceWriter file, ResourceModel resource)
    {
        Own(file, resource, "DeletedAt", "When the record was destroyed; null while it is there.", "DateTimeOffset? DeletedAt { get; private set; }");
        file.Line("/// <inheritdoc />")
            .Line($"public static System.Linq.Expressions.Expression<Func<{resource.Name}, bool>>? Present {{ get; }} = record => record.DeletedAt == null;")
            .Line();
    }

    private static void Relation(SourceWriter file, ResourceModel resource, RelationModel relation)
    {
        if (relation.Kind == RelationKind.HasOne)
            file.Line($"private {relation.Target}? _{Text.Camel(relation.Name)} = null;").Line()
                .Line($"public partial {relation.Target}? {relation.Name} => _{Text.Camel(relation.Name)};").Line();
        else if (relation.IsMany)
            file.Line($"private readonly List<{relation.Target}> _{Text.Camel(relation.Name)} = [];").Line()
                .Line($"public partial IReadOnlyCollection<{relation.Target}> {relation.Name} => _{Text.Camel(relation.Name)};").Line();
        else
            Own(file, resource, relation.Name + "Id", $"The key of {relation.Name}.", $"Guid{(relation.IsOptional ? "?" : "")} {relation.Name}Id {{ get; private set; }}");
    }

    private static void Facts(SourceWriter file, ResourceModel resource) => file
        .Line("/// <inheritdoc />")
        .Line($"public static ResourceFacts Facts {{ get; }} = new(")
        .Indented([
            $"{Text.Quote(resource.Name)},",
            $"{Text.Quote(resource.Module)},",
            $"Immutable: {Text.Set(With(resource, FieldTraits.Immutable))},",
            $"Sensitive: {Text.Set(With(resource, FieldTraits.Sensitive))},",
            $"Unrecorded: {Text.Set(Unrecorded(resource))}){(HasMore(resource) ? "" : ";")}",
        ])
        .Lines(More(resource));

    private static bool HasMore(ResourceModel resource) => resource.Transitions.Count > 0 || resource.Relations.Any(relation => relation.IsScope);

    private static IEnumerable<string> More(ResourceModel resource) => HasMore(resource)
        ? ["{", .. Scopes(resource).Concat(TransitionWriter.Facts(resource)).Select(line => "    " + line), "};"]
        : [];

    private static IEnumerable<string> Scopes(ResourceModel resource)
    {
        var keys = resource.Relations.Where(relation => relation.IsScope).Select(relation => Text.Quote(relation.Name + "Id")).ToList();
        if (keys.Count > 0)
            yield return $"Scopes = [{string.Join(", ", keys)}],";
    }

    private static IEnumerable<string> Unrecorded(ResourceModel resource) =>
        With(resource, FieldTraits.Unrecorded).Concat(resource.Actions.Where(action => action.IsUnrecorded).Select(action => action.Method));

    private static IEnumerable<string> With(ResourceModel resource, FieldTraits trait) =>
        resource.Fields.Where(field => field.Traits.HasFlag(trait)).Select(field => field.Name);
}
