using System.Globalization;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Reference;

/// <summary>What happens by itself: to rows that are due, and by the clock.</summary>
internal static class EffectSection
{
    public static void Write(Page page, ResourceManifest resource, Manifest manifest)
    {
        if (resource.Triggers.Count + resource.Schedules.Count == 0)
            return;
        page.Heading(2, "By itself")
            .Table(
                ["when", "of", "runs", "looks every", "attempts", "at a time", "means"],
                resource.Triggers.Select(trigger => Trigger(trigger, manifest)))
            .Table(["at (UTC)", "runs", "means"], resource.Schedules.Select(schedule =>
                (IReadOnlyList<string>)[Page.Quoted(schedule.Cron), Page.Quoted(schedule.Name), schedule.Summary]));
    }

    private static IReadOnlyList<string> Trigger(TriggerManifest trigger, Manifest manifest) =>
    [
        Page.Quoted(trigger.Name),
        string.Join(", changes of ", trigger.Also.Prepend(trigger.Rows).Select(resource => ResourcePage.Link(resource, manifest))),
        Page.Quoted(trigger.Action),
        Span(trigger.Every),
        trigger.Attempts.ToString(CultureInfo.InvariantCulture),
        trigger.Limit is { } limit ? $"{Page.Quoted(limit)}, {trigger.Batch} at most" : trigger.Batch.ToString(CultureInfo.InvariantCulture),
        trigger.Summary,
    ];

    private static string Span(double seconds) => seconds switch
    {
        >= 3600 when seconds % 3600 == 0 => $"{seconds / 3600:0} h",
        >= 60 when seconds % 60 == 0 => $"{seconds / 60:0} min",
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.###} s"),
    };
}
