using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads the table of states off the class.</summary>
internal static class TransitionReader
{
    private const string Attribute = Names.Resources + "TransitionAttribute";

    /// <summary>The lines that can be written; what is wrong with another is a rule's to tell.</summary>
    public static IEnumerable<TransitionModel> Read(INamedTypeSymbol resource)
    {
        foreach (var line in Lines(resource))
        {
            if (Action(resource, line) is { } action && States(line) is var (type, from, to) && Fields(resource, line, type) is [var field])
                yield return new(action.Name, field.Name, type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), from, to);
        }
    }

    /// <summary>The attributes, in the order written.</summary>
    public static IEnumerable<AttributeData> Lines(INamedTypeSymbol resource) => resource.GetAttributes()
        .Where(attribute => attribute.AttributeClass.Is(Attribute) && attribute.ConstructorArguments.Length == 3);

    /// <summary>The action that the line names, if there is one that can move a record.</summary>
    public static IMethodSymbol? Action(INamedTypeSymbol resource, AttributeData line) => resource.GetMembers().OfType<IMethodSymbol>()
        .FirstOrDefault(method => method.Name == line.ConstructorArguments[0].Value as string && ActionReader.Kind(method) is "Update" or "Destroy");

    /// <summary>The two states, when both are named members of one enum.</summary>
    public static (ITypeSymbol Type, string From, string To)? States(AttributeData line)
    {
        var (from, to) = (line.ConstructorArguments[1], line.ConstructorArguments[2]);
        return from.Kind == TypedConstantKind.Enum && SymbolEqualityComparer.Default.Equals(from.Type, to.Type) && Member(from) is { } before && Member(to) is { } after
            ? (from.Type!, before, after)
            : null;
    }

    /// <summary>The fields that could hold the state; exactly one should.</summary>
    public static IReadOnlyList<IPropertySymbol> Fields(INamedTypeSymbol resource, AttributeData line, ITypeSymbol state)
    {
        var on = line.Named("On") as string;
        return [.. resource.GetMembers().OfType<IPropertySymbol>().Where(property =>
            property.Has("Field") && property.SetMethod is { IsInitOnly: false } && (on is null || property.Name == on)
            && SymbolEqualityComparer.Default.Equals(property.Type, state))];
    }

    private static string? Member(TypedConstant value) =>
        value.Type?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value.Value))?.Name;
}
