using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Knowledge.CodeFixes.Cures;

/// <summary>Makes rules public, so that they are asked.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AskRules : Cure<MethodDeclarationSyntax>
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KNW045"];

    /// <inheritdoc />
    protected override Cured? Find(MethodDeclarationSyntax node, SourceText text, Diagnostic diagnostic)
    {
        if (node.ReturnType.ToString() != "void" || node.ParameterList.Parameters is not [{ Type: GenericNameSyntax type }] || type.Identifier.Text != node.Identifier.Text)
            return null;
        return new("Make it 'public static'", Writing.Modifiers(node.Modifiers, node.ReturnType.GetFirstToken(), "public static "));
    }
}
