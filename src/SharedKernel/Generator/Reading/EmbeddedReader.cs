using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads records that are stored as JSON.</summary>
internal static class EmbeddedReader
{
    /// <summary>Whether a value of the type is an embedded record that can be written.</summary>
    public static bool IsEmbedded(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsRecord: true, IsReferenceType: true, IsSealed: true, IsGenericType: false, ContainingType: null } && type.Has("Embedded");

    public static EmbeddedModel? Read(INamedTypeSymbol type) => IsEmbedded(type)
        ? new EmbeddedModel(
            type.Name,
            ResourceReader.Namespace(type),
            type.Summary() is { Length: > 0 } summary ? summary : type.Name,
            type.DeclaredAccessibility == Accessibility.Public,
            new(Properties(type).Where(property => Types.IsValue(property.Type)).Select(property => Part(type, property))))
        : null;

    /// <summary>The properties that are kept: those that can be set when it is made.</summary>
    public static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>()
        .Where(property => property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, SetMethod: not null });

    /// <summary>Limits and descriptions of a property may stand on the parameter that it comes from.</summary>
    private static ParameterModel Part(INamedTypeSymbol type, IPropertySymbol property)
    {
        var parameter = type.InstanceConstructors.SelectMany(constructor => constructor.Parameters)
            .FirstOrDefault(candidate => candidate.Name == property.Name);
        var constraint = FieldReader.Constraint(property);
        return new ParameterModel(
            Names.Camel(property.Name),
            property.Summary() is { Length: > 0 } summary ? summary : type.ParameterSummary(property.Name),
            Types.Read(property.Type),
            ParameterRole.Argument,
            constraint == ConstraintModel.None && parameter is not null ? FieldReader.Constraint(parameter) : constraint,
            parameter is null ? null : Otherwise(parameter));
    }

    /// <summary>What is nothing, or the default of its type, is left to the type: GraphQL has no word for it.</summary>
    private static string? Otherwise(IParameterSymbol parameter) => ActionReader.Default(parameter) is { } value and not "default" ? value : null;
}
