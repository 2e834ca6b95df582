using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Knowledge.Generator.Reading;

/// <summary>A class in several files has a summary in each; what the resource is stands beside the attribute.</summary>
internal static class PartSummary
{
    private static readonly Regex Slashes = new(@"^\s*///", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static string SummaryBeside(this INamedTypeSymbol type, AttributeData attribute)
    {
        var summary = attribute.ApplicationSyntaxReference?.GetSyntax().FirstAncestorOrSelf<TypeDeclarationSyntax>()?
            .GetLeadingTrivia().Select(trivia => trivia.GetStructure()).OfType<DocumentationCommentTriviaSyntax>().LastOrDefault()?
            .Content.OfType<XmlElementSyntax>().FirstOrDefault(element => element.StartTag.Name.ToString() == "summary");
        if (summary is null)
            return type.Summary();
        try
        {
            return Symbols.Plain(XElement.Parse(Slashes.Replace(summary.ToFullString(), "")));
        }
        catch (System.Xml.XmlException)
        {
            return type.Summary();
        }
    }
}
