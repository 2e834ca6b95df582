using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Knowledge.CodeFixes.Cures;

/// <summary>Lets the database fill a property that has no setter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LetDatabaseFill : Cure<PropertyDeclarationSyntax>
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KNW010"];

    /// <inheritdoc />
    protected override Cured? Find(PropertyDeclarationSyntax node, SourceText text, Diagnostic diagnostic)
    {
        if (node.AccessorList is not { Accessors: [{ Body: null, ExpressionBody: null } getter] } || !getter.IsKind(SyntaxKind.GetAccessorDeclaration) || node.Modifiers.Has(SyntaxKind.StaticKeyword))
            return null;
        return new("Write '{ get; private set; }'", Writing.Replace(node.AccessorList, "{ get; private set; }"));
    }
}
