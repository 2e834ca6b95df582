using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Knowledge.Analyzers;

/// <summary>Reads the rules on fields.</summary>
internal static class FieldRules
{
    /// <summary>The resource and the names, when the call is <c>may.ReadField(…)</c> with names that can be told apart.</summary>
    public static (INamedTypeSymbol Type, IReadOnlyList<IOperation> Names)? Of(IInvocationOperation call) =>
        PolicyUse.IsReadField(call)
        && call.TargetMethod.ContainingType.TypeArguments[0] is INamedTypeSymbol type && type.Has("Resource")
        && PolicyUse.Actions(call) is { } names
            ? (type, names)
            : null;

    /// <summary>The fields and calculations that clients see.</summary>
    public static IEnumerable<string> Visible(INamedTypeSymbol type) =>
        type.Properties().Where(property => (property.Has("Field") || property.Has("Calculation")) && !property.Has("Sensitive")).Select(property => property.Name);

    /// <summary>The key of the record, or a relation or the key of one.</summary>
    public static bool IsKey(INamedTypeSymbol type, string name) =>
        name == "Id" || type.Properties().Any(property => property.Has("BelongsTo") && (property.Name == name || property.Name + "Id" == name));
}
