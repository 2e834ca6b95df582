using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads relations that go through a third resource.</summary>
internal static class ThroughReader
{
    /// <summary>What lies between; null when it does not belong to both.</summary>
    public static ThroughModel? Read(INamedTypeSymbol type, IPropertySymbol many, INamedTypeSymbol target)
    {
        if (Type(many) is not { } through || !through.Has("Resource") || Sides(type, target, through) is not { Here: { } here, There: { } there })
            return null;
        return new ThroughModel(
            RelationReader.FullName(through),
            here.Name,
            there.Name,
            RelationReader.Owner(through, here, type)?.Name,
            RelationReader.Owner(through, there, target)?.Name,
            Inverse(type, many, target) is null || string.CompareOrdinal(type.ToDisplayString(), target.ToDisplayString()) < 0);
    }

    /// <summary>The resource that the attribute names.</summary>
    public static INamedTypeSymbol? Type(IPropertySymbol many) =>
        many.Attribute(Names.Resources + "ManyToManyAttribute")?.Named("Through") as INamedTypeSymbol;

    /// <summary>The property on the other side that goes through the same resource back to here.</summary>
    public static IPropertySymbol? Inverse(INamedTypeSymbol type, IPropertySymbol many, INamedTypeSymbol target) =>
        SymbolEqualityComparer.Default.Equals(type, target)
            ? null
            : RelationReader.Properties(target).FirstOrDefault(property =>
                property.Has("ManyToMany")
                && SymbolEqualityComparer.Default.Equals(RelationReader.Target(property), type)
                && SymbolEqualityComparer.Default.Equals(Type(property), Type(many)));

    /// <summary>The two properties of the resource between; among equals the first points here.</summary>
    public static (IPropertySymbol? Here, IPropertySymbol? There) Sides(INamedTypeSymbol type, INamedTypeSymbol target, INamedTypeSymbol through)
    {
        var here = RelationReader.PointingTo(type, through).FirstOrDefault();
        return (here, RelationReader.PointingTo(target, through).FirstOrDefault(property => !SymbolEqualityComparer.Default.Equals(property, here)));
    }
}
