using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Says what the methods that collect rules must look like to be asked.</summary>
internal static class RuleShape
{
    /// <summary>The methods of the names that collect rules, and what they are called.</summary>
    public static IEnumerable<IMethodSymbol> Written(INamedTypeSymbol type) =>
        new[] { "Policies", "Validations" }.SelectMany(name => type.GetMembers(name)).OfType<IMethodSymbol>();

    /// <summary>Whether one of that name is there and asked.</summary>
    public static bool Has(INamedTypeSymbol type, string name) => type.GetMembers(name).OfType<IMethodSymbol>().Any(IsAsked);

    /// <summary>Whether the Kernel finds it: another one of that name is a method like any other, which nobody calls.</summary>
    public static bool IsAsked(IMethodSymbol method) =>
        method is { IsStatic: true, DeclaredAccessibility: Accessibility.Public, ReturnsVoid: true, IsGenericMethod: false, IsAsync: false, Parameters: [{ RefKind: RefKind.None }] }
        && method.Parameters[0].Type is INamedTypeSymbol { Arity: 1 } rules && rules.Name == method.Name
        && rules.TypeArguments[0].Name == method.ContainingType.Name;
}
