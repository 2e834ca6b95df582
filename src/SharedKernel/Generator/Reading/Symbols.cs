using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Knowledge.Generator.Reading;

/// <summary>Reads plain facts off symbols.</summary>
internal static class Symbols
{
    public static AttributeData? Attribute(this ISymbol symbol, string fullName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is(fullName))
                return attribute;
        }

        return null;
    }

    /// <summary>Whether it has an attribute of the resource language; <c>Field</c> stands for <c>FieldAttribute</c>.</summary>
    public static bool Has(this ISymbol symbol, string shortName) => symbol.Attribute(Names.Resources, shortName) is not null;

    /// <summary>The attribute of a namespace, by its name as declarations write it.</summary>
    public static AttributeData? Attribute(this ISymbol symbol, string home, string shortName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.IsAttribute(home, shortName))
                return attribute;
        }

        return null;
    }

    public static object? Named(this AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;

    /// <summary>A constructor argument as C# writes it.</summary>
    public static string? Literal(this AttributeData? attribute, int position) =>
        attribute is null || attribute.ConstructorArguments.Length <= position
            ? null
            : attribute.ConstructorArguments[position].Value switch
            {
                string text => SymbolDisplay.FormatLiteral(text, quote: true),
                double number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
                var value => value?.ToString(),
            };

    /// <summary>This type and those above it.</summary>
    public static IEnumerable<INamedTypeSymbol> WithBases(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            yield return current;
    }

    /// <summary>The methods that an author has written as such, not those behind properties.</summary>
    public static IEnumerable<IMethodSymbol> Methods(this INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Ordinary);
}
