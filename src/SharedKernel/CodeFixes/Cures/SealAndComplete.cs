using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Knowledge.CodeFixes.Cures;

/// <summary>Writes <c>public sealed partial</c> before a class that is a resource.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SealAndComplete : Cure<ClassDeclarationSyntax>
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CS0260", "KNW005"];

    /// <inheritdoc />
    protected override Cured? Find(ClassDeclarationSyntax node, SourceText text, Diagnostic diagnostic)
    {
        // What is nested, generic or static is moved or thought over by its author.
        if (node.TypeParameterList is not null || node.Parent is TypeDeclarationSyntax || node.Modifiers.Has(SyntaxKind.StaticKeyword) || !IsResource(node))
            return null;
        var kept = node.Modifiers.Where(modifier => modifier.Kind() is not (SyntaxKind.SealedKeyword or SyntaxKind.PartialKeyword or SyntaxKind.AbstractKeyword));
        var modifiers = string.Join(" ", kept.Select(modifier => modifier.Text).Concat(["sealed", "partial", ""]));
        return new($"Declare '{node.Identifier.Text}' as a sealed partial class", Writing.Modifiers(node.Modifiers, node.Keyword, modifiers));
    }

    private static bool IsResource(ClassDeclarationSyntax node) =>
        node.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is "Resource" or "ResourceAttribute");
}
