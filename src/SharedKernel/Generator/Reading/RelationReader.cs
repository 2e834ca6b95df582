using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads relations, and which property on the other side is the same relation seen from there.</summary>
internal static class RelationReader
{
    public static RelationModel Read(INamedTypeSymbol type, IPropertySymbol property)
    {
        var isMany = property.Has("HasMany");
        var target = (INamedTypeSymbol)(isMany ? ((INamedTypeSymbol)property.Type).TypeArguments[0] : property.Type);
        return new RelationModel(
            property.Name,
            property.Summary(),
            target.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            target.Name,
            isMany,
            property.NullableAnnotation == NullableAnnotation.Annotated,
            isMany ? BelongsTo(type, property, target)?.Name : HasMany(type, property, target)?.Name);
    }

    private static IPropertySymbol? BelongsTo(INamedTypeSymbol type, IPropertySymbol many, INamedTypeSymbol target)
    {
        var by = many.Attribute(Names.Resources + "HasManyAttribute")?.Named("By") as string;
        return Properties(target).FirstOrDefault(property =>
            property.Has("BelongsTo") && SymbolEqualityComparer.Default.Equals(property.Type.OriginalDefinition, type) && (by is null || property.Name == by));
    }

    private static IPropertySymbol? HasMany(INamedTypeSymbol type, IPropertySymbol one, INamedTypeSymbol target) =>
        Properties(target).FirstOrDefault(property =>
            property.Has("HasMany")
            && SymbolEqualityComparer.Default.Equals(((INamedTypeSymbol)property.Type).TypeArguments[0], type)
            && SymbolEqualityComparer.Default.Equals(BelongsTo(target, property, type), one));

    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>();
}
