using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>The other half of the class is generated beside it. When <c>partial</c> alone is missing, the compiler says so itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResourceIsSealedPartial : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW005",
        "A resource is a sealed partial class",
        "The resource '{0}' cannot be completed: declare it in a namespace as 'public sealed partial class {0}', not nested, static, generic or a record",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW005.md");

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.OnEachResource(Check);
    }

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        var written = type.ResourceSyntax(context.CancellationToken);
        if (!type.IsSealed || written is not ClassDeclarationSyntax || type.ContainingNamespace.IsGlobalNamespace || !ResourceReader.CanComplete(type))
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.ResourceName(context.CancellationToken), type.Name));
    }
}
