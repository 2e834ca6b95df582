using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>A cron expression that cannot be read would fail when the host starts.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CronIsSound : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW053",
        "A schedule has a time",
        "[Schedule] '{0}' has no time: {1}",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW053.md");

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
        if (ScheduleShape.Marked(method) is { } schedule && ScheduleShape.Cron(schedule) is { } cron && Cron.Cure(cron) is { } cure)
            context.ReportDiagnostic(Diagnostic.Create(Rule, schedule.Written(0, context.CancellationToken), method.Name, cure));
    }
}
