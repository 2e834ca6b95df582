using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads what sort of value a type holds.</summary>
public static class Types
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>Whether a field or an argument may have the type.</summary>
    public static bool IsValue(ITypeSymbol type) => Sort(Bare(type) ?? type) != ValueKind.Other;

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
        if (Bare(type) is { } bare)
            return Read(bare) with { IsNullable = true };
        var entry = ListEntry(type);
        return new TypeModel(
            Name(type),
            Sort(type),
            type.NullableAnnotation == NullableAnnotation.Annotated,
            entry is null ? null : Name(entry),
            entry?.TypeKind == TypeKind.Enum,
            entry is not null && EmbeddedReader.IsEmbedded(entry));
    }

    /// <summary>The type of the value that may be absent; null when it is always there, or no structure.</summary>
    private static ITypeSymbol? Bare(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;

    private static ValueKind Sort(ITypeSymbol type) =>
        ListEntry(type) is not { } entry ? Kind(type) : Kind(entry) is ValueKind.Other or ValueKind.ValueObject ? ValueKind.Other : ValueKind.List;

    private static ValueKind Kind(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String)
            return ValueKind.Text;
        if (IsScalar(type))
            return ValueKind.Scalar;
        if (type.TypeKind == TypeKind.Enum)
            return ValueKind.Enum;
        if (EmbeddedReader.IsEmbedded(type))
            return ValueKind.Embedded;
        return ParsesItself(type) ? ValueKind.ValueObject : ValueKind.Other;
    }

    private static bool IsScalar(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64
            or SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal
        || type.Is("System.Guid") || type.Is("System.DateTimeOffset");

    /// <summary>The full name; the words for the types that most values have need not be put together.</summary>
    private static string Name(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => "string",
        SpecialType.System_Int32 => "int",
        SpecialType.System_Boolean => "bool",
        _ => type.Is("System.Guid") ? "global::System.Guid" : type.ToDisplayString(Full),
    };

    private static bool ParsesItself(ITypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString().StartsWith("System", StringComparison.Ordinal) == false
        && type.AllInterfaces.Any(contract => contract is { Name: "IParsable", TypeArguments.Length: 1 } && SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0], type));

    private static ITypeSymbol? ListEntry(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: true, Name: "IReadOnlyList", TypeArguments.Length: 1 } list ? list.TypeArguments[0] : null;
}
