using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>The pipeline calls the method: what it is given and gives back follow from the kind of action.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ActionHasItsShape : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW008",
        "An action has the shape of its kind",
        "[{0}] '{1}' cannot be called: {2}",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW008.md");

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
        foreach (var (method, kind) in type.Actions())
        {
            if (ActionShape.Cure(type, method, kind) is { } cure)
                context.ReportDiagnostic(Diagnostic.Create(Rule, method.Name(), kind, method.Name, cure));
        }
    }
}
