using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Knowledge.CodeFixes.Cures;

/// <summary>Leaves the list or the record behind a relation to the generator.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CompleteRelation : Cure<PropertyDeclarationSyntax>
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KNW006", "KNW021", "KNW022"];

    /// <inheritdoc />
    protected override Cured? Find(PropertyDeclarationSyntax node, SourceText text, Diagnostic diagnostic)
    {
        if (node.Modifiers.Has(SyntaxKind.PartialKeyword) || Type(node.Type, diagnostic.Id) is not { } type)
            return null;
        var start = node.Modifiers.Count > 0 ? node.Modifiers[0].SpanStart : node.Type.SpanStart;
        var written = $"public partial {type} {node.Identifier.Text} {{ get; }}";
        return new($"Write '{written}'", new TextChange(TextSpan.FromBounds(start, node.Span.End), written));
    }

    private static string? Type(TypeSyntax written, string rule) => (rule, written) switch
    {
        ("KNW021", NullableTypeSyntax) => written.ToString(),
        ("KNW021", NameSyntax and not GenericNameSyntax) => written + "?",
        ("KNW021", _) => null,
        (_, GenericNameSyntax { TypeArgumentList.Arguments: [{ } entry] }) => $"IReadOnlyCollection<{entry}>",
        (_, ArrayTypeSyntax { ElementType: { } entry }) => $"IReadOnlyCollection<{entry}>",
        _ => null,
    };
}
