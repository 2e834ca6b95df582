using Knowledge.Host.Cli.Verbs;
using Knowledge.Host.Cli.Verbs.Operations;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Reference;

/// <summary>The page of one resource.</summary>
internal static class ResourcePage
{
    public static string Of(ResourceManifest resource, Manifest manifest)
    {
        var page = new Page().Heading(1, resource.Name).Paragraph(resource.Summary)
            .Paragraph($"It belongs to the module [{resource.Module}](README.md#{resource.Module}).{Identities(resource)}{Deletion(resource)}");
        page.Heading(2, "Fields").Table(["field", "type", "may be", "meaning"], RecordFields.Of(resource).Concat(Hidden(resource)).Select(Field));
        if (resource.Relations.Count > 0)
            page.Heading(2, "Relations").Table(["relation", "leads to", "meaning"], resource.Relations.Select(relation => Relation(relation, manifest)));
        PartsSection.Write(page, resource);
        States(page, resource);
        EffectSection.Write(page, resource, manifest);
        Rules(page, resource);
        ReadingSection.Write(page, resource);
        var actions = Verb.Of(resource).Where(verb => verb.Action is not null).ToList();
        if (actions.Count > 0)
            page.Heading(2, "Actions").Paragraph(Version(resource));
        foreach (var verb in actions)
            ActionSection.Write(page, verb);
        return page.ToString();
    }

    private static string Identities(ResourceManifest resource) => resource.Identities.Count == 0 ? ""
        : $" No two have the same {string.Join("; nor the same ", resource.Identities.Select(members => string.Join(" and ", members.Select(Page.Quoted))))}.";

    private static string Deletion(ResourceManifest resource) => resource.IsSoftDeleted ? " What is destroyed stays in the table, out of sight." : "";

    private static string Version(ResourceManifest resource) => resource.Actions.Any(action => action.TakesVersion)
        ? $"A change of a record also takes `ifVersion`, the `{resource.Version}` that was read: when the record has another one by then, nothing is done, and the answer is `CONFLICT`."
        : "";

    /// <summary>Fields that are stored and shown to nobody.</summary>
    private static IEnumerable<FieldManifest> Hidden(ResourceManifest resource) => resource.Fields.Where(field => field.Is("sensitive") || field.Arguments.Any(argument => argument.IsRequired));

    private static IReadOnlyList<string> Field(FieldManifest field) =>
    [
        Page.Quoted(field.Name) + (field.Arguments.Count == 0 ? "" : $" ({string.Join(", ", field.Arguments.Select(argument => Page.Quoted(argument.Name)))})"),
        TypeText.Of(field.Type),
        string.Join(", ", field.Traits.Select(Use).Concat(field.HasRules ? ["null to those who may not see it"] : [])),
        field.Summary,
    ];

    private static string Use(string trait) => trait switch
    {
        "filter" => "filtered by",
        "sort" => "sorted by",
        "unrecorded" => "changed without an event",
        _ => trait,
    };

    private static IReadOnlyList<string> Relation(RelationManifest relation, Manifest manifest) =>
    [
        Page.Quoted(relation.Name),
        (relation.IsMany ? "many " : "") + Link(relation.Target, manifest) + (relation is { IsOptional: true, IsMany: false } ? " or none" : "") + (relation.IsScope ? "; rights within it reach here" : ""),
        relation.Summary,
    ];

    /// <summary>A link to the page of a resource, if there is one.</summary>
    public static string Link(string resource, Manifest manifest) =>
        manifest.Resources.Any(known => known.Name == resource) ? $"[{resource}]({ReferencePages.File(resource)})" : resource;

    private static void States(Page page, ResourceManifest resource)
    {
        foreach (var machine in resource.Transitions.GroupBy(way => way.Field))
            page.Heading(2, $"States of `{machine.Key}`").Code("mermaid", StateDiagram.Of(machine));
    }

    private static void Rules(Page page, ResourceManifest resource)
    {
        if (resource.Rules.Count > 0)
            page.Heading(2, "Who may").Paragraph("What no rule allows is refused.").Table(["what", "rule", "when"], resource.Rules.Select(rule =>
                (IReadOnlyList<string>)[rule.On == "*" ? "every action" : Page.Quoted(rule.On), rule.Effect, rule.Condition.Length == 0 ? "always" : Page.Quoted(rule.Condition)]));
    }
}
