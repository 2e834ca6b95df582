using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Pages.Admin.Lists;

/// <summary>An operator of a filter.</summary>
/// <param name="Name">Its name in GraphQL.</param>
/// <param name="Words">How people read it between a field and a value.</param>
/// <param name="Operand">Whether it takes one value, several (one a line), or yes and no.</param>
internal sealed record Operator(string Name, string Words, Operand Operand = Operand.One);

/// <summary>What an operator takes.</summary>
internal enum Operand
{
    One,
    Several,
    YesNo,
}

/// <summary>Which operators there are for which values, as GraphQL has them.</summary>
internal static class Operators
{
    private static readonly Operator[] Equality = [new("eq", "is"), new("ne", "is not"), new("in", "is one of", Operand.Several), new("notIn", "is none of", Operand.Several)];
    private static readonly Operator[] Order = [new("gt", "is more than"), new("gte", "is at least"), new("lt", "is less than"), new("lte", "is at most")];
    private static readonly Operator[] Times = [new("gt", "is after"), new("gte", "is from"), new("lt", "is before"), new("lte", "is until")];
    private static readonly Operator[] Texts = [new("contains", "contains"), new("startsWith", "begins with"), new("endsWith", "ends with")];
    private static readonly Operator[] Lists = [new("has", "has"), new("hasAny", "has one of", Operand.Several), new("hasAll", "has all of", Operand.Several), new("isEmpty", "is empty", Operand.YesNo)];
    private static readonly Operator Missing = new("isNull", "is missing", Operand.YesNo);

    /// <summary>The operators for a value, the most useful first.</summary>
    public static IReadOnlyList<Operator> For(ValueManifest type) => [.. Usual(type), .. type.IsNullable ? [Missing] : Array.Empty<Operator>()];

    /// <summary>Whether values can be compared at all.</summary>
    public static bool Are(ValueManifest type) => type.Kind != "object" && type.Entry?.Kind != "object";

    private static Operator[] Usual(ValueManifest type) => type.Kind switch
    {
        "text" => [.. Texts, .. Equality],
        "integer" or "long" or "number" or "decimal" => [.. Equality, .. Order],
        "time" => Times,
        "list" => Lists,
        "boolean" => [Equality[0]],
        _ => Equality,
    };
}
