using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads what sort of value a type holds.</summary>
public static class Types
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly HashSet<string> Scalars = ["bool", "int", "long", "double", "float", "decimal", "global::System.Guid", "global::System.DateTimeOffset"];

    public static TypeModel Read(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            return Read(nullable.TypeArguments[0]) with { IsNullable = true };
        var name = type.ToDisplayString(Full);
        var entry = ListEntry(type);
        return new TypeModel(
            name,
            entry is null ? Kind(type, name) : Kind(entry, entry.ToDisplayString(Full)) is ValueKind.Other or ValueKind.List ? ValueKind.Other : ValueKind.List,
            type.NullableAnnotation == NullableAnnotation.Annotated,
            entry?.ToDisplayString(Full),
            entry?.TypeKind == TypeKind.Enum);
    }

    private static ValueKind Kind(ITypeSymbol type, string name)
    {
        if (type.SpecialType == SpecialType.System_String)
            return ValueKind.Text;
        if (Scalars.Contains(name))
            return ValueKind.Scalar;
        if (type.TypeKind == TypeKind.Enum)
            return ValueKind.Enum;
        return ParsesItself(type) ? ValueKind.ValueObject : ValueKind.Other;
    }

    private static bool ParsesItself(ITypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString().StartsWith("System", StringComparison.Ordinal) == false
        && type.AllInterfaces.Any(contract => contract.Name == "IParsable" && SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0], type));

    private static ITypeSymbol? ListEntry(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: true, Name: "IReadOnlyList" } list ? list.TypeArguments[0] : null;
}
