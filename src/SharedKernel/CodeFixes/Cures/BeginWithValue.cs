using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Knowledge.CodeFixes.Cures;

/// <summary>Gives a value to what would begin as null.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class BeginWithValue : Cure<SyntaxNode>
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KNW013"];

    /// <inheritdoc />
    protected override Cured? Find(SyntaxNode node, SourceText text, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue("value", out var value))
            return null;
        var end = node.FirstAncestorOrSelf<VariableDeclaratorSyntax>()?.Span.End;
        var property = node.FirstAncestorOrSelf<PropertyDeclarationSyntax>();
        return (end, property) switch
        {
            ({ } behind, _) => new($"Begin with {value}", Writing.Insert(behind, $" = {value}")),
            (_, not null) => new($"Begin with {value}", Writing.Insert(property.Span.End, $" = {value};")),
            _ => null,
        };
    }
}
