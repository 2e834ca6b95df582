using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>Nobody calls what runs by the clock, so nobody gives it a record or an argument.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScheduleHasItsShape : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW054",
        "A schedule runs without a caller",
        "[Schedule] '{0}' cannot run by the clock: {1}",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW054.md");

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Check, SymbolKind.Method);
    }

    private static void Check(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (ScheduleShape.Marked(method) is null)
            return;
        var cure = method.ContainingType.Has("Resource") ? ScheduleShape.Cure(method) : $"'{method.ContainingType.Name}' is no resource; move it into one";
        if (cure is not null)
            context.ReportDiagnostic(Diagnostic.Create(Rule, method.Name(), method.Name, cure));
    }
}
