using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads what sort of value a type holds.</summary>
public static class Types
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly HashSet<string> Scalars = ["bool", "int", "long", "double", "float", "decimal", "global::System.Guid", "global::System.DateTimeOffset"];

    /// <summary>Whether a field or an argument may have the type.</summary>
    public static bool IsValue(ITypeSymbol type) => Read(type).Kind != ValueKind.Other;

    /// <summary>Whether values have an order in SQL; no value is the largest.</summary>
    public static bool IsSortable(TypeModel type) => type.Kind is ValueKind.Text or ValueKind.Scalar or ValueKind.Enum;

    /// <summary>Whether clients have operators for the value.</summary>
    public static bool IsFilterable(TypeModel type) => type.Kind != ValueKind.ValueObject && type.Embedded is null;

    /// <summary>Whether a type that is no value may come from the container.</summary>
    public static bool MayBeService(ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Error)
            return true;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Interface) || type.IsRecord || type.SpecialType != SpecialType.None || type.Has("Resource"))
            return false;
        var home = type.ContainingNamespace?.ToDisplayString() ?? "";
        return home == "System"
            ? type.Name is "TimeProvider" or "IServiceProvider"
            : home is not ("System.IO" or "System.Text") && !home.StartsWith("System.Collections", StringComparison.Ordinal);
    }

    public static TypeModel Read(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            return Read(nullable.TypeArguments[0]) with { IsNullable = true };
        var name = type.ToDisplayString(Full);
        var entry = ListEntry(type);
        return new TypeModel(
            name,
            entry is null ? Kind(type, name) : Kind(entry, entry.ToDisplayString(Full)) is ValueKind.Other or ValueKind.ValueObject ? ValueKind.Other : ValueKind.List,
            type.NullableAnnotation == NullableAnnotation.Annotated,
            entry?.ToDisplayString(Full),
            entry?.TypeKind == TypeKind.Enum,
            entry is not null && EmbeddedReader.IsEmbedded(entry));
    }

    private static ValueKind Kind(ITypeSymbol type, string name)
    {
        if (type.SpecialType == SpecialType.System_String)
            return ValueKind.Text;
        if (Scalars.Contains(name))
            return ValueKind.Scalar;
        if (type.TypeKind == TypeKind.Enum)
            return ValueKind.Enum;
        if (EmbeddedReader.IsEmbedded(type))
            return ValueKind.Embedded;
        return ParsesItself(type) ? ValueKind.ValueObject : ValueKind.Other;
    }

    private static bool ParsesItself(ITypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString().StartsWith("System", StringComparison.Ordinal) == false
        && type.AllInterfaces.Any(contract => contract is { Name: "IParsable", TypeArguments.Length: 1 } && SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0], type));

    private static ITypeSymbol? ListEntry(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: true, Name: "IReadOnlyList", TypeArguments.Length: 1 } list ? list.TypeArguments[0] : null;
}
