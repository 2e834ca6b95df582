using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads fields and calculations.</summary>
internal static class FieldReader
{
    public static FieldModel Field(IPropertySymbol property)
    {
        var type = Types.Read(property.Type);
        return new(property.Name, property.Summary(), type, Constraint(property), Traits(property, type))
        {
            IsIndexed = IndexReader.Uses(property).Any(use => !IndexReader.Scans(use)),
        };
    }

    /// <summary>A calculation is an expression of a function from the record to the value.</summary>
    public static CalculationModel Calculation(IPropertySymbol property)
    {
        var type = Types.Read(Result(property));
        return new(property.Name, property.Summary(), type, Traits(property, type), Equatable<ParameterModel>.Empty);
    }

    /// <summary>What the expression of a calculation computes.</summary>
    public static ITypeSymbol Result(IPropertySymbol property) => Function(property)?.TypeArguments.LastOrDefault() ?? property.Type;

    /// <summary>Whether it is the static expression of a function from the record to a value.</summary>
    public static bool IsCalculation(INamedTypeSymbol resource, IPropertySymbol property) =>
        property.IsStatic && IsReachable(property, isStatic: true) && property.Type.Name == "Expression"
        && Function(property) is { Name: "Func", TypeArguments.Length: 2 } function
        && SymbolEqualityComparer.Default.Equals(function.TypeArguments[0], resource) && Types.IsValue(function.TypeArguments[1]);

    /// <summary>Whether generated code beside the class can read it off a record.</summary>
    public static bool IsReachable(IPropertySymbol property, bool isStatic = false) =>
        property.IsStatic == isStatic && !property.IsIndexer
        && property.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    public static ConstraintModel Constraint(ISymbol symbol)
    {
        var length = symbol.Attribute(Names.Resources + "LengthAttribute");
        var range = symbol.Attribute(Names.Resources + "RangeAttribute");
        var pattern = symbol.Attribute(Names.Resources + "PatternAttribute");
        return new(
            length.Literal(0), length.Literal(1), range.Literal(0), range.Literal(1), pattern.Literal(0), pattern?.Named("Message") as string);
    }

    private static FieldTraits Traits(IPropertySymbol property, TypeModel type)
    {
        var traits = Trait(property, "Unique", FieldTraits.Unique) | Trait(property, "Immutable", FieldTraits.Immutable)
            | Trait(property, "Filter", FieldTraits.Filter) | Trait(property, "Sort", FieldTraits.Sort)
            | Trait(property, "Sensitive", FieldTraits.Sensitive) | Trait(property, "Unrecorded", FieldTraits.Unrecorded);
        var unsupported = (Types.IsSortable(type) ? 0 : FieldTraits.Sort) | (Types.IsFilterable(type) ? 0 : FieldTraits.Filter);
        return traits & ~unsupported;
    }

    private static FieldTraits Trait(IPropertySymbol property, string name, FieldTraits trait) => property.Has(name) ? trait : FieldTraits.None;

    private static INamedTypeSymbol? Function(IPropertySymbol property) =>
        (property.Type as INamedTypeSymbol)?.TypeArguments.FirstOrDefault() as INamedTypeSymbol;
}
