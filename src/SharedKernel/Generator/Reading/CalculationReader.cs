using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads calculations with arguments, which are static methods.</summary>
internal static class CalculationReader
{
    public static IEnumerable<CalculationModel> Methods(INamedTypeSymbol resource) =>
        resource.Methods().Where(method => method.Has("Calculation") && Cure(resource, method) is null).Select(Read);

    /// <summary>What to change about the method; null when nothing needs changing.</summary>
    public static string? Cure(INamedTypeSymbol resource, IMethodSymbol method)
    {
        if (!method.IsStatic || method.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
            return "make it 'public static'";
        if (Function(method) is not { Name: "Func", TypeArguments.Length: 2 } function
            || !SymbolEqualityComparer.Default.Equals(function.TypeArguments[0], resource) || !Types.IsValue(function.TypeArguments[1]))
            return $"return 'Expression<Func<{resource.Name}, …>>' of a value";
        if (method.Parameters.Length == 0)
            return $"without arguments it is a property, 'public static {Shown(method.ReturnType)} {method.Name} => …'";
        if (method.IsGenericMethod || method.Parameters.FirstOrDefault(parameter => parameter.RefKind != RefKind.None || !Types.IsValue(parameter.Type)) is not null)
            return "take values alone; what else it needs, such as the time, comes as an argument";
        return method.Has("Filter") || method.Has("Sort") ? "remove [Filter] and [Sort], which give no arguments to it" : null;
    }

    private static CalculationModel Read(IMethodSymbol method) => new(
        method.Name,
        method.Summary(),
        Types.Read(Function(method)!.TypeArguments[1]),
        FieldTraits.None,
        new(method.Parameters.Select(ActionReader.Parameter)));

    private static INamedTypeSymbol? Function(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { Name: "Expression", TypeArguments.Length: 1 } expression ? expression.TypeArguments[0] as INamedTypeSymbol : null;

    private static string Shown(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
