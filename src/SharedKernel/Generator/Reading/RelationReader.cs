using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads relations, and which property on the other side is the same relation seen from there.</summary>
internal static class RelationReader
{
    /// <summary>What sort of relation the property is; null when it is none.</summary>
    public static RelationKind? Kind(IPropertySymbol property) =>
        property.Has("BelongsTo") ? RelationKind.BelongsTo
        : property.Has("HasMany") ? RelationKind.HasMany
        : property.Has("HasOne") ? RelationKind.HasOne
        : property.Has("ManyToMany") ? RelationKind.ManyToMany
        : null;

    /// <summary>The relation, if the property can stand for one.</summary>
    public static RelationModel? Read(INamedTypeSymbol type, IPropertySymbol property)
    {
        if (Kind(property) is not { } kind || Target(property) is not { } target || !IsGeneratable(property, kind))
            return null;
        var inverse = kind == RelationKind.BelongsTo ? Owner(type, property, target) : Other(type, property, target);
        var through = kind == RelationKind.ManyToMany ? ThroughReader.Read(type, property, target) : null;
        return new RelationModel(
            property.Name,
            property.Summary(),
            FullName(target),
            target.Name,
            kind,
            property.NullableAnnotation == NullableAnnotation.Annotated,
            kind == RelationKind.ManyToMany ? ThroughReader.Inverse(type, property, target)?.Name : inverse?.Name,
            inverse?.Has("HasOne") == true,
            target.Has("Resource") && FieldReader.IsReachable(property) && kind switch
            {
                RelationKind.HasOne => inverse is not null,
                RelationKind.ManyToMany => through is not null,
                _ => true,
            },
            through)
        {
            IsScope = kind == RelationKind.BelongsTo && property.Has("Scope"),
        };
    }

    /// <summary>The type on the other side; null when the property's type names none.</summary>
    public static INamedTypeSymbol? Target(IPropertySymbol property) =>
        Kind(property) is RelationKind.HasMany or RelationKind.ManyToMany
            ? property.Type is INamedTypeSymbol { TypeArguments.Length: 1 } many ? many.TypeArguments[0] as INamedTypeSymbol : null
            : property.Type as INamedTypeSymbol;

    /// <summary>Whether what is behind a property can be generated, or need not be.</summary>
    public static bool IsGeneratable(IPropertySymbol property, RelationKind kind) => kind switch
    {
        RelationKind.BelongsTo => true,
        RelationKind.HasOne => IsOpen(property) && property.NullableAnnotation == NullableAnnotation.Annotated,
        _ => IsOpen(property) && property.Type is INamedTypeSymbol { Name: "IReadOnlyCollection", TypeArguments.Length: 1 },
    };

    /// <summary>The properties of the other side that point to a resource.</summary>
    public static IEnumerable<IPropertySymbol> PointingTo(INamedTypeSymbol type, INamedTypeSymbol target) => Properties(target)
        .Where(property => property.Has("BelongsTo") && SymbolEqualityComparer.Default.Equals(property.Type.OriginalDefinition, type));

    /// <summary>The other side's property behind a list, or behind one record, that points here.</summary>
    public static IPropertySymbol? Other(INamedTypeSymbol type, IPropertySymbol many, INamedTypeSymbol target)
    {
        var by = (many.Attribute(Names.Resources + "HasManyAttribute") ?? many.Attribute(Names.Resources + "HasOneAttribute"))?.Named("By") as string;
        return PointingTo(type, target).FirstOrDefault(property => by is null || property.Name == by);
    }

    /// <summary>The list on the other side, or the one record there, that is this relation seen from there.</summary>
    public static IPropertySymbol? Owner(INamedTypeSymbol type, IPropertySymbol one, INamedTypeSymbol target) =>
        Properties(target).FirstOrDefault(property =>
            Kind(property) is RelationKind.HasMany or RelationKind.HasOne
            && SymbolEqualityComparer.Default.Equals(Target(property)?.OriginalDefinition, type)
            && SymbolEqualityComparer.Default.Equals(Other(target, property, type), one));

    public static string FullName(INamedTypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    public static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>();

    private static bool IsOpen(IPropertySymbol property) =>
        property is { IsPartialDefinition: true, IsStatic: false, SetMethod: null, DeclaredAccessibility: Accessibility.Public };
}
