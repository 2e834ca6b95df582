using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Knowledge.Generator.Reading;

/// <summary>Reads plain facts off symbols.</summary>
internal static class Symbols
{
    public static AttributeData? Attribute(this ISymbol symbol, string fullName) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == fullName);

    public static bool Has(this ISymbol symbol, string shortName) => symbol.Attribute(Names.Resources + shortName + "Attribute") is not null;

    public static object? Named(this AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;

    /// <summary>A constructor argument as C# writes it.</summary>
    public static string? Literal(this AttributeData? attribute, int position) =>
        attribute is null || attribute.ConstructorArguments.Length <= position
            ? null
            : attribute.ConstructorArguments[position].Value switch
            {
                string text => SymbolDisplay.FormatLiteral(text, quote: true),
                double number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
                var value => value?.ToString(),
            };

    /// <summary>The summary of the documentation comment as plain text.</summary>
    public static string Summary(this ISymbol symbol) => Documentation(symbol)?.Element("summary") is { } summary ? Plain(summary) : "";

    /// <summary>What the documentation comment of a record says of a parameter.</summary>
    public static string ParameterSummary(this ISymbol symbol, string name) =>
        Documentation(symbol)?.Elements("param").FirstOrDefault(element => (string?)element.Attribute("name") == name) is { } element ? Plain(element) : "";

    /// <summary>The summaries of a class that is in several files, one for each.</summary>
    public static IReadOnlyList<string> Summaries(this INamedTypeSymbol type) => [.. Documentation(type)?.Elements("summary").Select(Plain) ?? []];

    /// <summary>What the documentation comment says of a parameter.</summary>
    public static string Summary(this IParameterSymbol parameter) => parameter.ContainingSymbol.ParameterSummary(parameter.Name);

    /// <summary>What the documentation comment of a type says of a parameter of its primary constructor.</summary>
    public static string Documented(this INamedTypeSymbol type, string parameter) =>
        Documentation(type)?.Elements("param").FirstOrDefault(element => (string?)element.Attribute("name") == parameter) is { } element ? Plain(element) : "";

    /// <summary>This type and those above it.</summary>
    public static IEnumerable<INamedTypeSymbol> WithBases(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            yield return current;
    }

    private static XElement? Documentation(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml();
        if (string.IsNullOrWhiteSpace(xml))
            return null;
        try
        {
            return XElement.Parse(xml);
        }
        catch (System.Xml.XmlException)
        {
            return null;
        }
    }

    internal static string Plain(XElement element)
    {
        foreach (var reference in element.Descendants().Where(node => node.IsEmpty).ToList())
        {
            var name = (string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name") ?? (string?)reference.Attribute("langword") ?? "";
            reference.ReplaceWith(name.Substring(name.LastIndexOf('.') + 1));
        }

        return string.Join(" ", element.Value.Split(new[] { ' ', '\n', '\r', '\t' }, StringSplitOptions.RemoveEmptyEntries));
    }
}
