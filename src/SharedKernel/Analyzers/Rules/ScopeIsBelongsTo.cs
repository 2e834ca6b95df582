using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>A right within a record reaches what points to that record.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeIsBelongsTo : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW044",
        "A scope is a record that this one belongs to",
        "[Scope] on '{0}' opens nothing: it stands beside [BelongsTo], on the record within which rights are granted",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW044.md");

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
        foreach (var property in type.Properties().Where(property => property.Has("Scope") && !property.Has("BelongsTo")))
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, property.Attribute(Names.Resources + "ScopeAttribute").Written(context.CancellationToken), property.Name));
    }
}
