using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes everything that the declaration says as data.</summary>
internal static class ManifestWriter
{
    /// <summary>The traits of a field in the order of their bits.</summary>
    private static readonly string[] Words = ["unique", "immutable", "filter", "sort", "sensitive", "unrecorded"];

    public static string Write(ResourceModel resource)
    {
        var file = SourceWriter.File("using System;\nusing System.Linq;\nusing Knowledge.Kernel.GraphQL;\nusing Knowledge.Kernel.Manifests;", resource.Namespace);
        var facts = Facts(resource).ToList();
        return file.Block($"internal static class {resource.Name}Manifest", () =>
        {
            file.Line("public static ResourceManifest Value { get; } = new(")
                .Indented([
                    $"{Text.Quote(resource.Name)},", $"{Text.Quote(resource.Plural)},", $"{Text.Quote(resource.Module)},", $"{Text.Quote(resource.Summary)},",
                    "Fields:", "[", .. Fields(resource).Select(field => $"    {field},"), "],",
                    "Relations:", "[", .. resource.Relations.Where(relation => relation.IsSound).Select(relation => $"    {Relation(relation)},"), "],",
                    $"Identities: [{string.Join(", ", resource.Identities.Select(Names))}],",
                    "Actions:", "[", .. resource.Actions.Select(action => $"    {Action(action)},"), facts.Count == 0 ? "]);" : "])",
                ]);
            if (facts.Count > 0)
                file.Line("{").Indented(facts).Line("};");
        }).ToString();
    }

    /// <summary>What not every resource has.</summary>
    private static IEnumerable<string> Facts(ResourceModel resource)
    {
        if (resource.IsSoftDeleted)
            yield return "IsSoftDeleted = true,";
        if (resource.IsShownOnce)
            yield return "ShowsSecret = true,";
        foreach (var line in List("Transitions", resource.Transitions.Select(Transition))
                     .Concat(List("Triggers", resource.Triggers.Select(trigger => Trigger(trigger))))
                     .Concat(List("Schedules", resource.Schedules.Select(schedule => $"new({Text.Quote(schedule.Call.Method)}, {Text.Quote(schedule.Summary)}, {Text.Quote(schedule.Cron)})")))
                     .Concat(List("Subscriptions", resource.Subscriptions.Select(Subscription))))
            yield return line;
    }

    private static IEnumerable<string> List(string name, IEnumerable<string> entries)
    {
        var all = entries.ToList();
        return all.Count == 0 ? [] : [$"{name} =", "[", .. all.Select(entry => $"    {entry},"), "],"];
    }

    private static IEnumerable<string> Fields(ResourceModel resource) =>
        resource.Fields.Select(field => Field(field.Name, field.Summary, ValueText.Of(field.Type, field.Constraint), Traits(field.Traits), ""))
            .Concat(resource.Calculations.Select(calculation => Field(
                calculation.Name,
                calculation.Summary,
                ValueText.Of(calculation.Type, ConstraintModel.None),
                Traits(calculation.Traits).Append("calculated"),
                string.Join(", ", calculation.Parameters.Select(Argument)))));

    private static string Field(string name, string summary, string type, IEnumerable<string> traits, string arguments) =>
        $"new({Text.Quote(Text.Camel(name))}, {Text.Quote(summary)}, {type}, [{string.Join(", ", traits.Select(Text.Quote))}], [{arguments}])";

    private static IEnumerable<string> Traits(FieldTraits traits) => Words.Where((_, at) => traits.HasFlag((FieldTraits)(1 << at)));

    private static string Relation(RelationModel relation) =>
        $"new({Text.Quote(Text.Camel(relation.Name))}, {Text.Quote(relation.Summary)}, {Text.Quote(relation.TargetName)}, {Flag(relation.IsMany)}, {Flag(relation.IsOptional)})"
        + With([!relation.IsStored ? null : $"Key = {Text.Quote(Text.Camel(relation.Name) + "Id")}", relation.IsScope ? "IsScope = true" : null]);

    private static string Action(ActionModel action) =>
        $"new({Text.Quote(action.Method)}, {Text.Quote(action.Kind.ToLowerInvariant())}, {Text.Quote(action.GraphName)}, {Text.Quote(action.Summary)}, [{string.Join(", ", action.Arguments.Select(Argument))}], {Flag(action.IsForAgents)})"
        + With([
            ResultText.Of(action.Result) is { } result ? $"Result = {result}" : null,
            action.IsQuery ? "IsQuery = true" : null,
            action.BulkName is { } bulk ? $"Bulk = {Text.Quote(bulk)}" : null,
            action.Upsert.Count > 0 ? $"Upsert = {Names(action.Upsert)}" : null,
            action.OnDeleted ? "OnDeleted = true" : null,
            action.IsAtomic ? "IsAtomic = true" : null,
        ]);

    private static string Transition(TransitionModel line) =>
        $"new({Text.Quote(Text.Camel(line.Field))}, {Text.Quote(line.Action)}, EnumNames.Constant({line.State}.@{line.From}), EnumNames.Constant({line.State}.@{line.To}))";

    private static string Trigger(TriggerModel trigger)
    {
        var rows = ValueText.Short(trigger.Record);
        var also = trigger.Wakes.Where(name => name != rows).Select(Text.Quote).ToList();
        return $"new({Text.Quote(trigger.Member)}, {Text.Quote(trigger.Summary)}, {Text.Quote(rows)}, {Text.Quote(trigger.Target.Method)}, Every: {trigger.Seconds}d, Attempts: {trigger.Attempts}, Batch: {trigger.Batch})"
            + With([trigger.Limit is { } limit ? $"Limit = {Text.Quote(limit.Method)}" : null, also.Count > 0 ? $"Also = [{string.Join(", ", also)}]" : null]);
    }

    private static string Subscription(SubscriptionModel subscription) =>
        $"new({Text.Quote(Text.Camel(subscription.Member))}, {Text.Quote(subscription.Summary)}, {Text.Quote(subscription.On)}, [{string.Join(", ", subscription.After.Select(Text.Quote))}])";

    /// <summary>An argument of an action or a calculation, or a part of an embedded record.</summary>
    public static string Argument(ParameterModel argument) => Argument(argument, "");

    /// <param name="argument">The part.</param>
    /// <param name="within">The variable that holds what it is within.</param>
    public static string Argument(ParameterModel argument, string within) =>
        $"new({Text.Quote(argument.Name)}, {Text.Quote(argument.Summary)}, {ValueText.Of(argument.Type, argument.Constraint, within)}, {Flag(!argument.Type.IsNullable && argument.Default is null)}){Default(argument)}";

    private static string Default(ParameterModel argument) => argument.Default is null or "default" ? ""
        : With([$"Default = {(argument.Type.Kind == ValueKind.Enum ? $"EnumNames.Constant({argument.Default})" : argument.Default)}"]);

    private static string With(IEnumerable<string?> facts) =>
        string.Join(", ", facts.Where(fact => fact is not null)) is { Length: > 0 } all ? $" {{ {all} }}" : "";

    private static string Names(Equatable<string> members) => $"[{string.Join(", ", members.Select(member => Text.Quote(Text.Camel(member))))}]";

    private static string Flag(bool flag) => flag ? "true" : "false";
}
