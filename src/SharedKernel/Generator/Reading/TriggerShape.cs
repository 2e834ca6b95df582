using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Says what the expression of a trigger must look like, and within which bounds its numbers are.</summary>
internal static class TriggerShape
{
    private const string Attribute = Names.Resources + "TriggerAttribute";

    public static AttributeData? Marked(ISymbol member) => member.Attribute(Attribute);

    /// <summary>The resource whose rows the expression looks at; null when it is no such expression.</summary>
    public static INamedTypeSymbol? Record(ISymbol member) => Function(member) is { Name: "Func", TypeArguments: [INamedTypeSymbol record, { SpecialType: SpecialType.System_Boolean }] } ? record : null;

    /// <summary>What to change about the expression; null when nothing needs changing.</summary>
    public static string? Cure(INamedTypeSymbol type, ISymbol member)
    {
        if (Record(member) is not { } record)
            return $"make it 'internal static Expression<Func<{type.Name}, bool>> {member.Name} => row => …'";
        if (!record.Has("Resource"))
            return $"look at the rows of a resource; '{record.Name}' is none";
        if (!member.IsStatic || member.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
            return "make it 'internal static'";
        if (member is not IMethodSymbol method)
            return null;
        if (!Injections.IsReachable(method))
            return "take plain parameters, without type parameters, 'ref', 'in' or 'out'";
        return Injections.Missing(method).FirstOrDefault() is { } missing
            ? $"nobody is there to give '{missing}': take the time, 'DateTimeOffset now', and services alone"
            : null;
    }

    /// <summary>The pause in seconds; null when it is none that is allowed.</summary>
    public static double? Seconds(AttributeData trigger) =>
        TimeSpan.TryParseExact(trigger.Named("Every") as string ?? "00:01:00", "c", System.Globalization.CultureInfo.InvariantCulture, out var pause)
        && pause >= TimeSpan.FromMilliseconds(100) && pause <= TimeSpan.FromDays(1)
            ? pause.TotalSeconds
            : null;

    /// <summary>A named number, or what stands for it when it is left out.</summary>
    public static int Number(AttributeData trigger, string name, int otherwise) => trigger.Named(name) as int? ?? otherwise;

    private static INamedTypeSymbol? Function(ISymbol member)
    {
        var type = member is IMethodSymbol method ? method.ReturnType : (member as IPropertySymbol)?.Type;
        return type is INamedTypeSymbol { Name: "Expression", TypeArguments: [INamedTypeSymbol function] } ? function : null;
    }
}
