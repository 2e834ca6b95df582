using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>The part of a class in several files that has the attribute: it says what the resource is, and its members come first.</summary>
internal static class MainPart
{
    public static IEnumerable<ISymbol> Members(INamedTypeSymbol type)
    {
        if (type.DeclaringSyntaxReferences.Length == 1)
            return type.GetMembers();
        var main = Tree(type);
        return type.GetMembers().OrderBy(member => member.Locations.FirstOrDefault()?.SourceTree == main ? 0 : 1);
    }

    /// <summary>The compiler joins what the parts say of the class, in the order of their files.</summary>
    public static string Summary(INamedTypeSymbol type)
    {
        var parts = type.DeclaringSyntaxReferences;
        if (parts.Length == 1)
            return type.Summary();
        var summaries = type.Summaries();
        var main = Tree(type);
        if (summaries.Count == 0)
            return "";
        return summaries[summaries.Count == parts.Length ? Math.Max(0, parts.ToList().FindIndex(part => part.SyntaxTree == main)) : 0];
    }

    private static SyntaxTree? Tree(INamedTypeSymbol type) => type.Attribute(Names.Resource)?.ApplicationSyntaxReference?.SyntaxTree;
}
