using System.Globalization;
using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads triggers and schedules; what a rule would complain of is left out.</summary>
internal static class EffectReader
{
    public static Equatable<TriggerModel> Triggers(INamedTypeSymbol type) =>
        new(type.GetMembers().Where(member => member is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }).Select(member => Trigger(type, member)).OfType<TriggerModel>());

    public static Equatable<ScheduleModel> Schedules(INamedTypeSymbol type) =>
        new(type.Methods().Select(Schedule).OfType<ScheduleModel>());

    private static TriggerModel? Trigger(INamedTypeSymbol type, ISymbol member)
    {
        if (TriggerShape.Marked(member) is not { } trigger || TriggerShape.Cure(type, member) is not null || TriggerShape.Record(member) is not { } record)
            return null;
        var limit = trigger.Named("Limit") as string;
        if (TriggerTarget.Read(type, record, Run(trigger)) is not { } target || (limit is not null && !TriggerTarget.IsLimit(TriggerTarget.Method(type, limit))))
            return null;
        return new TriggerModel(
            member.Name,
            record.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            (TriggerShape.Seconds(trigger) ?? 60).ToString(CultureInfo.InvariantCulture),
            TriggerShape.Number(trigger, "Attempts", 5),
            TriggerShape.Number(trigger, "Batch", 50),
            new(Also(trigger).Prepend(record.Name).Distinct()),
            member is IMethodSymbol method ? Injections.Of(method) : null,
            target,
            limit is null ? null : Injections.Call(TriggerTarget.Method(type, limit)!))
        {
            Summary = member.Summary(),
        };
    }

    /// <summary>The name of what a trigger runs.</summary>
    public static string Run(AttributeData trigger) => trigger.ConstructorArguments.FirstOrDefault().Value as string ?? "";

    private static IEnumerable<string> Also(AttributeData trigger) =>
        trigger.NamedArguments.FirstOrDefault(argument => argument.Key == "Also").Value is { Kind: TypedConstantKind.Array, IsNull: false } types
            ? types.Values.Select(type => type.Value).OfType<INamedTypeSymbol>().Select(type => type.Name)
            : [];

    private static ScheduleModel? Schedule(IMethodSymbol method) =>
        ScheduleShape.Marked(method) is { } schedule && ScheduleShape.Cron(schedule) is { } cron && Cron.Cure(cron) is null && ScheduleShape.Cure(method) is null
            ? new ScheduleModel(cron, Injections.Call(method)) { Summary = method.Summary() }
            : null;
}
