using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Says what a method must look like to run by the clock.</summary>
internal static class ScheduleShape
{
    public static AttributeData? Marked(IMethodSymbol method) => method.Attribute(Names.Resources + "ScheduleAttribute");

    public static string? Cron(AttributeData schedule) => schedule.ConstructorArguments.FirstOrDefault().Value as string;

    /// <summary>What to change; null when nothing needs changing.</summary>
    public static string? Cure(IMethodSymbol method)
    {
        if (ActionReader.Kind(method) == "Action")
            return TriggerTarget.Unfilled(method, "");
        if (!Injections.IsReachable(method) || !Injections.IsWork(method) || ActionReader.Kind(method) is "Create" or "Update" or "Destroy" or "Read")
            return $"make it 'internal static Task {method.Name}(…)', an action of no single record";
        return Injections.Missing(method).FirstOrDefault() is { } missing
            ? $"nobody is there to give '{missing}': take services, 'DateTimeOffset now' and 'CancellationToken' alone"
            : null;
    }
}
