using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads relations, and which property on the other side is the same relation seen from there.</summary>
internal static class RelationReader
{
    /// <summary>The relation, if the property can stand for one.</summary>
    public static RelationModel? Read(INamedTypeSymbol type, IPropertySymbol property)
    {
        var isMany = property.Has("HasMany");
        if (Target(property) is not { } target || (isMany && !IsGeneratable(property)))
            return null;
        return new RelationModel(
            property.Name,
            property.Summary(),
            target.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            target.Name,
            isMany,
            property.NullableAnnotation == NullableAnnotation.Annotated,
            isMany ? BelongsTo(type, property, target)?.Name : HasMany(type, property, target)?.Name,
            target.Has("Resource") && FieldReader.IsReachable(property))
        {
            IsScope = !isMany && property.Has("Scope"),
        };
    }

    /// <summary>The type on the other side; null when the property's type names none.</summary>
    public static INamedTypeSymbol? Target(IPropertySymbol property) =>
        property.Has("HasMany")
            ? property.Type is INamedTypeSymbol { TypeArguments.Length: 1 } many ? many.TypeArguments[0] as INamedTypeSymbol : null
            : property.Type as INamedTypeSymbol;

    /// <summary>Whether the list behind a property can be generated.</summary>
    public static bool IsGeneratable(IPropertySymbol many) =>
        many is { IsPartialDefinition: true, IsStatic: false, SetMethod: null, DeclaredAccessibility: Accessibility.Public }
        && many.Type is INamedTypeSymbol { Name: "IReadOnlyCollection", TypeArguments.Length: 1 };

    /// <summary>The properties of the other side that point to a resource.</summary>
    public static IEnumerable<IPropertySymbol> PointingTo(INamedTypeSymbol type, INamedTypeSymbol target) => Properties(target)
        .Where(property => property.Has("BelongsTo") && SymbolEqualityComparer.Default.Equals(property.Type.OriginalDefinition, type));

    private static IPropertySymbol? BelongsTo(INamedTypeSymbol type, IPropertySymbol many, INamedTypeSymbol target)
    {
        var by = many.Attribute(Names.Resources + "HasManyAttribute")?.Named("By") as string;
        return PointingTo(type, target).FirstOrDefault(property => by is null || property.Name == by);
    }

    private static IPropertySymbol? HasMany(INamedTypeSymbol type, IPropertySymbol one, INamedTypeSymbol target) =>
        Properties(target).FirstOrDefault(property =>
            property.Has("HasMany")
            && SymbolEqualityComparer.Default.Equals(Target(property), type)
            && SymbolEqualityComparer.Default.Equals(BelongsTo(target, property, type), one));

    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>();
}
