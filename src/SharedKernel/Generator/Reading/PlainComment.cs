using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Knowledge.Generator.Reading;

/// <summary>A documentation comment that consists of elements with nothing but words in them.</summary>
/// <remarks>The compiler makes XML of a comment first, which takes several times as long as all else that is read of a member.</remarks>
internal sealed class PlainComment
{
    private static readonly PlainComment None = new([]);

    private readonly IReadOnlyList<XmlElementSyntax> elements;

    private PlainComment(IReadOnlyList<XmlElementSyntax> elements) => this.elements = elements;

    public string Summary => Text(elements.FirstOrDefault(element => Name(element) == "summary"));

    /// <summary>The comment of what is declared in one place; null when it says more than words.</summary>
    public static PlainComment? Of(ISymbol symbol)
    {
        if (symbol.DeclaringSyntaxReferences is not [var declared] || declared.GetSyntax() is not MemberDeclarationSyntax member)
            return null;
        if (symbol is IMethodSymbol { PartialImplementationPart: not null } or IPropertySymbol { PartialImplementationPart: not null })
            return null;
        PlainComment? found = null;
        foreach (var trivia in member.GetLeadingTrivia())
        {
            if (trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia) || (found is not null && trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)))
                return null;
            if (trivia.GetStructure() is DocumentationCommentTriviaSyntax comment && (found = Read(comment)) is null)
                return null;
        }

        return found ?? None;
    }

    public string Parameter(string name) => Text(elements.FirstOrDefault(element =>
        Name(element) == "param" && element.StartTag.Attributes is [XmlNameAttributeSyntax parameter] && parameter.Identifier.Identifier.ValueText == name));

    private static PlainComment? Read(DocumentationCommentTriviaSyntax comment)
    {
        var elements = new List<XmlElementSyntax>();
        foreach (var part in comment.Content)
        {
            if (part is XmlElementSyntax element && IsPlain(element))
                elements.Add(element);
            else if (part is not XmlTextSyntax text || !IsPlain(text))
                return null;
        }

        return new(elements);
    }

    private static bool IsPlain(XmlElementSyntax element) =>
        element.StartTag is { GreaterThanToken.IsMissing: false, Name.Prefix: null }
        && element.EndTag is { LessThanSlashToken.IsMissing: false, GreaterThanToken.IsMissing: false, Name.Prefix: null }
        && Name(element) == element.EndTag.Name.LocalName.ValueText
        && element.StartTag.Attributes.All(attribute => attribute is XmlNameAttributeSyntax { ContainsDiagnostics: false, EndQuoteToken.IsMissing: false })
        && element.Content.All(part => part is XmlTextSyntax text && IsPlain(text));

    /// <summary>What stands for another letter is for the compiler to read.</summary>
    private static bool IsPlain(XmlTextSyntax text)
    {
        foreach (var token in text.TextTokens)
        {
            if (!token.IsKind(SyntaxKind.XmlTextLiteralToken) && !token.IsKind(SyntaxKind.XmlTextLiteralNewLineToken))
                return false;
        }

        return !text.ContainsDiagnostics;
    }

    private static string Name(XmlElementSyntax element) => element.StartTag.Name.LocalName.ValueText;

    private static string Text(XmlElementSyntax? element)
    {
        if (element is null)
            return "";
        var words = new StringBuilder();
        foreach (var part in element.Content.OfType<XmlTextSyntax>())
        {
            foreach (var token in part.TextTokens)
                words.Append(token.ValueText);
        }

        return Documentation.OneLine(words.ToString());
    }
}
