using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes the resource's GraphQL type, its queries, mutations and subscription.</summary>
internal static class GraphWriter
{
    public static string Write(ResourceModel resource)
    {
        var file = SourceWriter.File("using System;\nusing System.Collections.Generic;\nusing Knowledge.Kernel.Actions.Steps;\nusing Knowledge.Kernel.GraphQL;", resource.Namespace);
        return file.Block($"internal static class {resource.Name}Graph", () =>
            file.Block("public static void AddTo(GraphSchema schema)", () =>
            {
                file.Line($"var type = schema.Resource<{resource.Name}>({Text.Quote(resource.Name)}, {Text.Quote(resource.Summary)});")
                    .Lines(EmbeddedWriter.Used(resource).Select(type => $"{type}Graph.AddTo(schema);"))
                    .Line($"type.Value(\"id\", {Text.Quote("The key; its order follows the time of creation.")}, record => record.Id, Use.Filter);")
                    .Lines(resource.Fields.Where(field => !field.Traits.HasFlag(FieldTraits.Sensitive)).Select(field => Field(field)))
                    .Lines(resource.Calculations.Select(calculation =>
                        calculation.Parameters.Count > 0 ? CalculationWriter.Field(resource, calculation) : Calculation(resource, calculation)))
                    .Lines(resource.Relations.Where(relation => relation.IsSound).SelectMany(Relation));
                file.Line("type.Version();");
                Time(file, resource, "CreatedAt", "When the record was made.");
                Time(file, resource, "UpdatedAt", "When the record was last changed.");
                file.Line()
                    .Line($"type.Reads({Text.Quote(Text.Camel(resource.Name))}, {Text.Quote(Text.Camel(resource.Plural))});")
                    .Line($"type.Changes({Text.Quote(Text.Camel(resource.Name) + "Changed")});");
                if (resource.IsSoftDeleted)
                    file.Line($"type.Deleted({Text.Quote("deleted" + resource.Plural)});");
                foreach (var subscription in resource.Subscriptions)
                    Subscription(file, resource, subscription);
                ResultWriter.Types(file, resource);
                foreach (var action in resource.Actions)
                    Action(file, resource, action);
            })).ToString();
    }

    private static void Time(SourceWriter file, ResourceModel resource, string name, string summary)
    {
        if (!resource.Fields.Any(field => field.Name == name))
            file.Line($"type.Value({Text.Quote(Text.Camel(name))}, {Text.Quote(summary)}, record => record.{name}, Use.Filter | Use.Sort);");
    }

    private static string Field(FieldModel field) =>
        $"type.Value({Text.Quote(Text.Camel(field.Name))}, {Text.Quote(field.Summary)}, record => record.{field.Name}{Options(field.Traits, field.Type)});";

    private static string Calculation(ResourceModel resource, CalculationModel calculation) =>
        $"type.Value({Text.Quote(Text.Camel(calculation.Name))}, {Text.Quote(calculation.Summary)}, {resource.Name}.{calculation.Name}{Options(calculation.Traits, calculation.Type)});";

    private static string Options(FieldTraits traits, TypeModel type)
    {
        var uses = (traits & (FieldTraits.Filter | FieldTraits.Sort)) switch
        {
            FieldTraits.None => "",
            FieldTraits.Filter => ", Use.Filter",
            FieldTraits.Sort => ", Use.Sort",
            _ => ", Use.Filter | Use.Sort",
        };
        return type.IsNullable ? uses + ", nullable: true" : uses;
    }

    private static IEnumerable<string> Relation(RelationModel relation)
    {
        var kind = relation.IsMany ? "Many" : "One";
        var types = relation.Through is { } through ? $"{relation.Target}, {through.Type}" : relation.Target;
        yield return $"type.{kind}<{types}>({Text.Quote(Text.Camel(relation.Name))}, {Text.Quote(relation.Summary)}, record => record.{relation.Name});";
        if (relation.IsStored)
            yield return $"type.Value({Text.Quote(Text.Camel(relation.Name) + "Id")}, {Text.Quote($"The key of the {relation.TargetName}.")}, record => record.{relation.Name}Id, Use.Filter{(relation.IsOptional ? ", nullable: true" : "")});";
    }

    private static void Subscription(SourceWriter file, ResourceModel resource, SubscriptionModel subscription)
    {
        var condition = $"{(subscription.TakesActor ? "actor" : "_")} => {resource.Name}.{subscription.Member}{(subscription.IsMethod ? $"({(subscription.TakesActor ? "actor" : "")})" : "")}";
        var wakes = string.Join(", ", subscription.After.Prepend(subscription.On).Select(Text.Quote));
        file.Line($"type.Subscription({Text.Quote(Text.Camel(subscription.Member))}, {Text.Quote(subscription.Summary)}, {condition}, {wakes});");
    }

    private static void Action(SourceWriter file, ResourceModel resource, ActionModel action)
    {
        var inputs = action.Arguments.Select(argument => "    " + Input(argument) + ",").ToList();
        var heading = $"{Text.Quote(action.GraphName)}, {Text.Quote(action.Summary)}, " + (inputs.Count == 0 ? "[]" : $"[\n{string.Join("\n", inputs)}\n]");
        var values = action.Arguments.Select(Value);
        if (action.Kind == "Read")
        {
            file.Line($"type.List({heading}, (query, input, _) =>")
                .Indented([$"{resource.Name}.{action.Method}({string.Join(", ", new[] { ActionWriter.Source("query", resource, action, string.Join(", ", values)) }.Concat(values))}));"]);
            return;
        }

        if (action.Kind == "Action")
        {
            ResultWriter.Field(file, resource, action, heading, string.Join(", ", values));
            return;
        }

        var message = Text.Message(action, resource);
        var all = ActionWriter.IsChange(action) ? new[] { "input.Get<Guid>(\"id\")" }.Concat(values) : values;
        file.Line($"type.Mutation<{resource.Name}, {message}>({heading}, input =>")
            .Indented([$"new {message}({string.Join(", ", all)}){(action.BulkName is null ? "" : $", {Text.Quote(action.BulkName)}")});"]);
    }

    public static string Input(ParameterModel argument) =>
        $"new({Text.Quote(argument.Name)}, typeof({argument.Type.Name}), {Text.Quote(argument.Summary)}{Optional(argument)})";

    public static string Value(ParameterModel argument) => argument.Type.Kind switch
    {
        ValueKind.ValueObject => $"input.Parse{(argument.Type.IsNullable ? "Optional" : "")}<{argument.Type.Name}>({Text.Quote(argument.Name)})",
        ValueKind.Embedded => $"input.Embedded<{argument.Type.Code}>({Text.Quote(argument.Name)})",
        ValueKind.List when argument.Type.EntryIsEmbedded => $"input.EmbeddedList<{argument.Type.Entry}>({Text.Quote(argument.Name)})",
        ValueKind.List => $"input.List<{argument.Type.Entry}>({Text.Quote(argument.Name)})",
        _ when argument.Default is not (null or "default") => $"input.Get<{argument.Type.Code}>({Text.Quote(argument.Name)}, {argument.Default})",
        _ => $"input.Get<{argument.Type.Code}>({Text.Quote(argument.Name)})",
    };

    private static string Optional(ParameterModel argument) => argument switch
    {
        { Default: not (null or "default") } => $", Optional: true, Default: ({argument.Type.Code}){argument.Default}",
        { Default: not null } or { Type.IsNullable: true } => ", Optional: true",
        _ => "",
    };
}
