using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Knowledge.CodeFixes.Cures;

/// <summary>Says in the declaration that a list is short.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SayThatItScans : Cure<AttributeSyntax>
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KNW012"];

    /// <inheritdoc />
    protected override Cured? Find(AttributeSyntax node, SourceText text, Diagnostic diagnostic)
    {
        return new($"Look at every row: '{node.Name}(Scans = true)'", Writing.Replace(node, $"{node.Name}(Scans = true)"));
    }
}
