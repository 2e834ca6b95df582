using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads documentation comments as plain text: off the text where that is simple, which it mostly is, and otherwise as the compiler understands them.</summary>
internal static class Documentation
{
    /// <summary>The summary of the documentation comment.</summary>
    public static string Summary(this ISymbol symbol) =>
        PlainComment.Of(symbol) is { } comment ? comment.Summary : Xml(symbol)?.Element("summary") is { } summary ? Plain(summary) : "";

    /// <summary>The summaries of a class that is in several files, one for each.</summary>
    public static IReadOnlyList<string> Summaries(this INamedTypeSymbol type) => [.. Xml(type)?.Elements("summary").Select(Plain) ?? []];

    /// <summary>What the documentation comment says of a parameter.</summary>
    public static string Summary(this IParameterSymbol parameter) => parameter.ContainingSymbol.ParameterSummary(parameter.Name);

    /// <summary>What the documentation comment of a method, or of a type with a primary constructor, says of a parameter.</summary>
    public static string ParameterSummary(this ISymbol symbol, string name)
    {
        if (PlainComment.Of(symbol) is { } comment)
            return comment.Parameter(name);
        var element = Xml(symbol)?.Elements("param").FirstOrDefault(candidate => (string?)candidate.Attribute("name") == name);
        return element is null ? "" : Plain(element);
    }

    private static XElement? Xml(ISymbol symbol)
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

    private static string Plain(XElement element)
    {
        foreach (var reference in element.Descendants().Where(node => node.IsEmpty).ToList())
        {
            var name = (string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name") ?? (string?)reference.Attribute("langword") ?? "";
            reference.ReplaceWith(name.Substring(name.LastIndexOf('.') + 1));
        }

        return OneLine(element.Value);
    }

    /// <summary>The words with one space between them.</summary>
    public static string OneLine(string text) => string.Join(" ", text.Split(Space, StringSplitOptions.RemoveEmptyEntries));

    private static readonly char[] Space = [' ', '\n', '\r', '\t'];
}
