using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>A foreign key needs a table to point to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BelongsToResource : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW007",
        "BelongsTo points to a resource",
        "[BelongsTo] '{0}' points to '{1}', which is no resource: mark '{1}' with [Resource], or store its value as a [Field]",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW007.md");

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
        foreach (var one in type.Properties().Where(property => property.Has("BelongsTo") && property.Type.TypeKind != TypeKind.Error))
        {
            if (!one.Type.Has("Resource"))
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, one.WrittenType(context.CancellationToken), one.Name, one.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
        }
    }
}
