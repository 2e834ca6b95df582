using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Says what the expression of a subscription must look like.</summary>
internal static class SubscriptionShape
{
    public static AttributeData? Marked(ISymbol member) => member.Attribute(Names.Resources + "SubscriptionAttribute");

    /// <summary>What to change about the member; null when nothing needs changing.</summary>
    public static string? Cure(INamedTypeSymbol type, ISymbol member)
    {
        if (!SymbolEqualityComparer.Default.Equals(TriggerShape.Record(member), type))
            return $"make it 'internal static Expression<Func<{type.Name}, bool>> {member.Name} => row => …'";
        if (!member.IsStatic || member.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
            return "make it 'internal static'";
        if (member is IMethodSymbol method && (!Injections.IsReachable(method) || method.Parameters.Length > 1 || !method.Parameters.All(IsActor)))
            return "take nothing but 'Actor actor', who subscribes";
        return On(member) is { } on && !on.Has("Resource") ? $"'On' is a resource; '{on.Name}' is none" : null;
    }

    /// <summary>The resource that it says to listen to, if it says so.</summary>
    public static INamedTypeSymbol? On(ISymbol member) => Marked(member)?.Named("On") as INamedTypeSymbol;

    private static bool IsActor(IParameterSymbol parameter) => ActionReader.Role(parameter, Types.Read(parameter.Type)) == Model.ParameterRole.Actor;
}
