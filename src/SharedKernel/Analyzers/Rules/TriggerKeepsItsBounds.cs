using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>A pause that never ends, or that is none, is a mistake in writing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TriggerKeepsItsBounds : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW052",
        "A trigger keeps its bounds",
        "'{1}' of [Trigger] '{0}' is out of bounds: write {2}",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW052.md");

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Check, SymbolKind.Property, SymbolKind.Method);
    }

    private static void Check(SymbolAnalysisContext context)
    {
        if (TriggerShape.Marked(context.Symbol) is not { } trigger)
            return;
        if (TriggerShape.Seconds(trigger) is null)
            Report("Every", "a time from '00:00:00.1' to '1.00:00:00', such as '00:00:10' for ten seconds");
        if (TriggerShape.Number(trigger, "Attempts", 5) is < 1 or > 100)
            Report("Attempts", "a number from 1 to 100");
        if (TriggerShape.Number(trigger, "Batch", 50) is < 1 or > 1000)
            Report("Batch", "a number from 1 to 1000");

        void Report(string name, string cure) =>
            context.ReportDiagnostic(Diagnostic.Create(Rule, trigger.Written(name, context.CancellationToken), context.Symbol.Name, name, cure));
    }
}
