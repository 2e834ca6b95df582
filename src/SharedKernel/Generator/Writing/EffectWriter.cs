using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes what runs without a caller: triggers and schedules.</summary>
internal static class EffectWriter
{
    public static bool HasAny(ResourceModel resource) => resource.Triggers.Count + resource.Schedules.Count > 0;

    public static string Write(ResourceModel resource)
    {
        var file = SourceWriter.File(
            "using System;\nusing System.Collections.Generic;\nusing System.Threading.Tasks;\nusing Knowledge.Kernel.Actions;\nusing Knowledge.Kernel.Jobs;\nusing Microsoft.Extensions.DependencyInjection;",
            resource.Namespace);
        return file.Block($"internal static class {resource.Name}Effects", () =>
            file.Block("public static void AddTo(IServiceCollection services)", () =>
            {
                foreach (var trigger in resource.Triggers)
                    TriggerWriter.Write(file, resource, trigger);
                foreach (var schedule in resource.Schedules)
                    file.Line($"services.AddSingleton(new Schedule({Name(resource, schedule.Call.Method)}, {Text.Quote(schedule.Cron)}, run => {Calls.Task(resource, schedule.Call)}));");
            })).ToString();
    }

    /// <summary>The name under which failures are kept: module, resource and member.</summary>
    public static string Name(ResourceModel resource, string member) => Text.Quote($"{resource.Module}.{resource.Name}.{member}");
}
