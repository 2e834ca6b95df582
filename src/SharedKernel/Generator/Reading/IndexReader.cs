using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads by what lists are filtered and sorted, and whether an index can serve that.</summary>
internal static class IndexReader
{
    /// <summary>An entry of a B-tree holds 2,704 bytes.</summary>
    private const int LongestText = 2000;

    /// <summary>The attributes by which clients may choose and order.</summary>
    public static IEnumerable<AttributeData> Uses(ISymbol member) =>
        new[] { "Filter", "Sort" }.Select(use => member.Attribute(Names.Resources, use)).OfType<AttributeData>();

    /// <summary>Whether the author said that every row may be looked at.</summary>
    public static bool Scans(AttributeData use) => use.Named("Scans") is true;

    /// <summary>Why no index can serve it, and what to do; null when one can.</summary>
    public static string? Cure(IPropertySymbol property)
    {
        if (property.Has("Calculation"))
            return "a calculation has no index: keep its value in a [Field]";
        return Types.Read(property.Type).Kind == ValueKind.Text && Longest(property) > LongestText
            ? "a text of more than 2,000 characters fits no index: shorten it, '[Length(0, 2000)]', or keep what to look for in a [Field] of its own"
            : null;
    }

    private static int Longest(IPropertySymbol property) =>
        property.Attribute(Names.Resources + "LengthAttribute")?.ConstructorArguments.ElementAtOrDefault(1).Value as int? ?? 0;
}
