using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes a trigger: its facts, its condition, and what it runs.</summary>
internal static class TriggerWriter
{
    public static void Write(SourceWriter file, ResourceModel resource, TriggerModel trigger)
    {
        var facts = $"{EffectWriter.Name(resource, trigger.Member)}, Every: TimeSpan.FromSeconds({trigger.Seconds}d), Attempts: {trigger.Attempts}, Batch: {trigger.Batch}, Wakes: {Text.Set(trigger.Wakes)}";
        file.Block(
            $"services.AddSingleton<ITrigger>(new Trigger<{trigger.Record}>(new({facts}))",
            () =>
            {
                file.Line($"When = run => {Condition(resource, trigger)},").Line(Target(resource, trigger.Target));
                if (trigger.Limit is { } limit)
                    file.Line($"Limit = run => {Calls.Number(resource, limit)},");
            },
            "});");
    }

    private static string Condition(ResourceModel resource, TriggerModel trigger) =>
        $"{resource.Name}.{trigger.Member}{(trigger.Condition is { } parameters ? $"({Calls.Values(parameters)})" : "")}";

    private static string Target(ResourceModel resource, TargetModel target)
    {
        var call = new CallModel(target.Method, target.Parameters, target.IsAsync);
        return target.Kind switch
        {
            TargetKind.Change => $"Each = (run, id) => {Calls.Action(resource, target.Method, "id")},",
            TargetKind.Create => $"Each = (run, id) => {Calls.Action(resource, target.Method, $"{target.Key}: id")},",
            TargetKind.Each => $"Each = (run, id) => {Calls.Task(resource, call, "id")},",
            _ => $"Many = (run, ids) => {Calls.Task(resource, call, "ids")},",
        };
    }
}
