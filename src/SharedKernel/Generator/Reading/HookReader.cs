using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads the methods that run around actions.</summary>
internal static class HookReader
{
    private static readonly string[] Moments = ["Before", "After"];

    /// <summary>The hooks that can be called; what is wrong with another is a rule's to tell.</summary>
    public static IEnumerable<HookModel> Read(INamedTypeSymbol resource) =>
        from method in resource.Methods()
        from moment in Moments
        let attribute = Attribute(method, moment)
        where attribute is not null
        from action in ResourceReader.Members(attribute).Distinct()
        where Cure(resource, method, moment, action) is null
        select new HookModel(
            action, moment == "Before", method.Name, method.IsStatic, ActionShape.IsTask(method.ReturnType), new(method.Parameters.Select(ActionReader.Parameter)));

    public static AttributeData? Attribute(IMethodSymbol method, string moment) => method.Attribute(Names.Actions, moment);

    /// <summary>What to change for the method to run around the action; null when nothing needs changing.</summary>
    public static string? Cure(INamedTypeSymbol resource, IMethodSymbol method, string moment, string action)
    {
        var target = resource.GetMembers(action).OfType<IMethodSymbol>().FirstOrDefault(candidate => ActionReader.Kind(candidate) is "Create" or "Update" or "Destroy");
        if (target is null)
            return $"'{action}' is no action on a record; name a [Create], [Update] or [Destroy]";
        if (ActionReader.Kind(target) == "Update" && target.IsStatic)
            return $"'{action}' is one statement of SQL and loads no record; make it an instance method";
        if (method.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal) || method.IsGenericMethod || method.Parameters.Any(parameter => parameter.RefKind != RefKind.None))
            return "make it internal or public, with plain parameters";
        if (!((method.ReturnsVoid && !method.IsAsync) || (ActionShape.IsTask(method.ReturnType) && method.ReturnType is INamedTypeSymbol { TypeArguments.Length: 0 })))
            return "return void or Task";
        var isMaking = moment == "Before" && ActionReader.Kind(target) == "Create";
        if (method.IsStatic != isMaking)
            return isMaking ? "make it 'static': there is no record yet" : "make it an instance method of the record";
        return method.Parameters.Where(parameter => ActionReader.Role(parameter, Types.Read(parameter.Type)) == ParameterRole.Argument && !IsArgument(target, parameter))
            .Select(parameter => $"'{action}' has no argument '{parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} {parameter.Name}'").FirstOrDefault();
    }

    private static bool IsArgument(IMethodSymbol action, IParameterSymbol parameter) => action.Parameters.Any(argument =>
        argument.Name == parameter.Name && SymbolEqualityComparer.IncludeNullability.Equals(argument.Type, parameter.Type));
}
