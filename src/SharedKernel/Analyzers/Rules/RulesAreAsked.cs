using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>Rules that nobody asks look as if they were kept.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RulesAreAsked : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW045",
        "Rules are asked",
        "Nobody asks '{0}' of '{1}': write 'public static void {0}({0}<{1}> {2})'",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW045.md");

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
        foreach (var method in RuleShape.Written(type).Where(method => !RuleShape.IsAsked(method)))
            context.ReportDiagnostic(Diagnostic.Create(Rule, method.Name(), method.Name, type.Name, method.Name == "Policies" ? "may" : "must"));
    }
}
