using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads a declaration into a model, after which no symbol is needed any more.</summary>
public static class ResourceReader
{
    /// <summary>Whether another part of the class can be written at all.</summary>
    public static bool CanComplete(INamedTypeSymbol type) => type is { IsGenericType: false, IsStatic: false, IsRecord: false, ContainingType: null };

    public static ResourceModel Read(INamedTypeSymbol type, Compilation compilation)
    {
        var properties = type.GetMembers().OfType<IPropertySymbol>().ToList();
        var attribute = type.Attribute(Names.Resource)!;
        return new ResourceModel(
            type.Name,
            attribute.Named("Plural") is string { Length: > 0 } plural ? plural : Names.Plural(type.Name),
            Namespace(type),
            Module(compilation),
            type.SummaryBeside(attribute),
            new(Declared(type)),
            new(Identities(type)),
            new(properties.Where(property => property.Has("Field") && IsKnown(property)).Select(FieldReader.Field)),
            new(properties.Where(property => property.Has("BelongsTo") || property.Has("HasMany")).Select(property => RelationReader.Read(type, property)).OfType<RelationModel>()),
            new(properties.Where(property => property.Has("Calculation") && FieldReader.IsCalculation(type, property)).Select(FieldReader.Calculation)),
            new(type.GetMembers().OfType<IMethodSymbol>().Select(method => ActionReader.Read(type, method)).OfType<ActionModel>()));
    }

    /// <summary>The names that an identity lists.</summary>
    public static IReadOnlyList<string> Members(AttributeData identity) =>
        identity.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Array, IsNull: false } names
            ? [.. names.Values.Select(name => name.Value).OfType<string>()]
            : [];

    /// <summary>The namespace as declarations write it; empty for the global one.</summary>
    public static string Namespace(INamedTypeSymbol type) => type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();

    /// <summary>The last word of the project's name: <c>Knowledge.Network</c> is <c>network</c>.</summary>
    private static string Module(Compilation compilation)
    {
        var name = compilation.AssemblyName ?? "";
        return name.Substring(name.LastIndexOf('.') + 1).ToLowerInvariant();
    }

    /// <summary>A relation in an identity stands for its key.</summary>
    private static IEnumerable<Equatable<string>> Identities(INamedTypeSymbol type) => type.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.ToDisplayString() == Names.Resources + "IdentityAttribute")
        .Select(attribute => new Equatable<string>(Members(attribute)
            .Select(member => type.GetMembers(member).FirstOrDefault()?.Has("BelongsTo") == true ? member + "Id" : member)));

    private static IEnumerable<string> Declared(INamedTypeSymbol type)
    {
        var own = type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared) ? [".ctor"] : Array.Empty<string>();
        return type.WithBases().Where(level => level.SpecialType != SpecialType.System_Object)
            .SelectMany(level => level.GetMembers().OfType<IPropertySymbol>())
            .Select(property => property.Name)
            .Concat(own)
            .Distinct()
            .OrderBy(name => name, StringComparer.Ordinal);
    }

    /// <summary>Generated code can name the field and its type; what it cannot is the compiler's or a rule's to tell.</summary>
    private static bool IsKnown(IPropertySymbol property) => property.Type.TypeKind != TypeKind.Error && FieldReader.IsReachable(property);
}
