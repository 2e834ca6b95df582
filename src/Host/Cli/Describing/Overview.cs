using Knowledge.Host.Cli.Verbs;
using Knowledge.Host.Cli.Verbs.Operations;
using Knowledge.Host.Cli.Verbs.Values;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Describing;

/// <summary>The manifest for people at a terminal.</summary>
internal static class Overview
{
    /// <summary>All resources, module by module.</summary>
    public static IEnumerable<string> Of(Manifest manifest)
    {
        foreach (var module in manifest.Resources.GroupBy(resource => resource.Module))
        {
            yield return module.Key;
            foreach (var line in Columns(module.Select(resource => new[] { Word.Of(resource.Name), resource.Summary })))
                yield return line;
            yield return "";
        }

        yield return "./run describe <resource> tells more of one.";
    }

    /// <summary>One resource: fields, relations, actions, states, rules.</summary>
    public static IEnumerable<string> Of(ResourceManifest resource) =>
    [
        $"{resource.Module} {Word.Of(resource.Name)}: {resource.Summary}",
        .. Section("Fields", RecordFields.Of(resource).Select(field => new[] { field.Name, Type(field.Type), field.Summary })),
        .. Section("Relations", resource.Relations.Select(relation => new[] { relation.Name, relation.IsMany ? $"many {relation.Target}" : relation.IsOptional ? $"{relation.Target} or none" : relation.Target, relation.Summary })),
        .. Section("Verbs", Verb.Of(resource).Select(verb => new[] { $"./run {verb.Line}", verb.Summary })),
        .. Section("States", resource.Transitions.Select(way => new[] { $"{way.From} → {way.To}", $"by {way.Action}" })),
        .. Section("By itself", resource.Triggers.Select(trigger => new[] { trigger.Action, $"when {trigger.Name}", trigger.Summary })
            .Concat(resource.Schedules.Select(schedule => new[] { schedule.Name, $"at {schedule.Cron}", schedule.Summary }))),
        .. Section("Subscriptions", resource.Subscriptions.Select(subscription => new[] { subscription.Name, subscription.Summary })),
        .. Section("Rules", resource.Rules.Select(rule => new[] { rule.On, rule.Effect, rule.Condition.Length == 0 ? "always" : rule.Condition })),
    ];

    private static IEnumerable<string> Section(string heading, IEnumerable<string[]> rows)
    {
        var lines = Columns(rows).ToList();
        return lines.Count == 0 ? [] : ["", heading, .. lines];
    }

    private static IEnumerable<string> Columns(IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        var widths = all.Count == 0 ? [] : Enumerable.Range(0, all[0].Length).Select(column => all.Max(row => row[column].Length)).ToArray();
        return all.Select(row => "  " + string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    private static string Type(ValueManifest type) => (type.Kind == "enum" ? type.Name : ValueWords.Sort(type)) + (type.IsNullable ? " or none" : "");
}
