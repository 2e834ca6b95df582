using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads a declaration into a model, after which no symbol is needed any more.</summary>
public static class ResourceReader
{
    public static ResourceModel Read(INamedTypeSymbol type, Compilation compilation)
    {
        var properties = type.GetMembers().OfType<IPropertySymbol>().ToList();
        var attribute = type.Attribute(Names.Resource)!;
        return new ResourceModel(
            type.Name,
            attribute.Named("Plural") as string ?? Names.Plural(type.Name),
            type.ContainingNamespace.ToDisplayString(),
            Module(compilation),
            type.Summary(),
            new(Declared(type)),
            new(Identities(type)),
            new(properties.Where(property => property.Has("Field")).Select(FieldReader.Field)),
            new(properties.Where(property => property.Has("BelongsTo") || property.Has("HasMany")).Select(property => RelationReader.Read(type, property))),
            new(properties.Where(property => property.Has("Calculation")).Select(FieldReader.Calculation)),
            new(type.GetMembers().OfType<IMethodSymbol>().Select(method => ActionReader.Read(type, method)).OfType<ActionModel>()));
    }

    /// <summary>The last word of the project's name: <c>Knowledge.Network</c> is <c>network</c>.</summary>
    private static string Module(Compilation compilation)
    {
        var name = compilation.AssemblyName ?? "";
        return name.Substring(name.LastIndexOf('.') + 1).ToLowerInvariant();
    }

    /// <summary>A relation in an identity stands for its key.</summary>
    private static IEnumerable<Equatable<string>> Identities(INamedTypeSymbol type) => type.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.Name == "IdentityAttribute")
        .Select(attribute => new Equatable<string>(attribute.ConstructorArguments[0].Values.Select(value => (string)value.Value!)
            .Select(member => type.GetMembers(member).FirstOrDefault()?.Has("BelongsTo") == true ? member + "Id" : member)));

    private static IEnumerable<string> Declared(INamedTypeSymbol type)
    {
        var own = type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared) ? [".ctor"] : Array.Empty<string>();
        return type.WithBases().Where(level => level.SpecialType != SpecialType.System_Object)
            .SelectMany(level => level.GetMembers().OfType<IPropertySymbol>())
            .Select(property => property.Name)
            .Concat(own)
            .Distinct();
    }
}
