using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Knowledge.CodeFixes.Cures;

/// <summary>Marks the method that a policy names as the action that it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MarkAction : Cure<SyntaxNode>
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KNW004"];

    /// <inheritdoc />
    protected override Cured? Find(SyntaxNode node, SourceText text, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue("kind", out var kind) || !diagnostic.Properties.TryGetValue("method", out var name))
            return null;
        var method = node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(method => method.Identifier.Text == name);
        return method is null
            ? null
            : new($"Mark '{name}' with [{kind}]", Writing.Insert(method.SpanStart, $"[{kind}]{Writing.LineBreak(text)}{Writing.Indent(text, method.SpanStart)}"));
    }
}
