using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads fields and calculations.</summary>
internal static class FieldReader
{
    public static FieldModel Field(IPropertySymbol property) =>
        new(property.Name, property.Summary(), Types.Read(property.Type), Constraint(property), Traits(property));

    /// <summary>A calculation is an expression of a function from the record to the value.</summary>
    public static CalculationModel Calculation(IPropertySymbol property)
    {
        var function = (property.Type as INamedTypeSymbol)?.TypeArguments.FirstOrDefault() as INamedTypeSymbol;
        var value = function?.TypeArguments.LastOrDefault() ?? property.Type;
        return new(property.Name, property.Summary(), Types.Read(value), Traits(property));
    }

    public static ConstraintModel Constraint(ISymbol symbol)
    {
        var length = symbol.Attribute(Names.Resources + "LengthAttribute");
        var range = symbol.Attribute(Names.Resources + "RangeAttribute");
        var pattern = symbol.Attribute(Names.Resources + "PatternAttribute");
        return new(
            length.Literal(0), length.Literal(1), range.Literal(0), range.Literal(1), pattern.Literal(0), pattern?.Named("Message") as string);
    }

    private static FieldTraits Traits(IPropertySymbol property) =>
        Enum.GetNames(typeof(FieldTraits)).Where(name => name != nameof(FieldTraits.None) && property.Has(name))
            .Aggregate(FieldTraits.None, (sum, name) => sum | (FieldTraits)Enum.Parse(typeof(FieldTraits), name));
}
