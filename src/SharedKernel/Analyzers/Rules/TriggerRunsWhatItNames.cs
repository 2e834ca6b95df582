using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>What a trigger runs exists, and needs nothing that only a caller could give.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TriggerRunsWhatItNames : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW051",
        "A trigger runs what it names",
        "[Trigger] '{0}' cannot {1} '{2}': {3}",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW051.md");

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
        var type = context.Symbol.ContainingType;
        if (TriggerShape.Marked(context.Symbol) is not { } trigger || !type.Has("Resource") || TriggerShape.Record(context.Symbol) is not { } record || !record.Has("Resource"))
            return;
        var run = EffectReader.Run(trigger);
        var cure = TriggerTarget.Method(type, run) is { } method ? TriggerTarget.Cure(type, record, method) : Unknown(type, record);
        if (cure is not null)
            context.ReportDiagnostic(Diagnostic.Create(Rule, trigger.Written(0, context.CancellationToken), context.Symbol.Name, "run", run, cure));
        if (trigger.Named("Limit") is string limit && !TriggerTarget.IsLimit(TriggerTarget.Method(type, limit)))
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, trigger.Written("Limit", context.CancellationToken), context.Symbol.Name, "be limited by", limit, $"write 'internal static Task<int> {limit}(…)', which takes services alone"));
    }

    private static string Unknown(INamedTypeSymbol type, INamedTypeSymbol record)
    {
        var known = TriggerTarget.Known(type, record).ToList();
        return known.Count > 0
            ? $"name one of {string.Join(", ", known)}"
            : SymbolEqualityComparer.Default.Equals(type, record)
                ? "write an [Update] of that name without arguments"
                : $"write a [Create] of that name that takes 'Guid {TriggerTarget.Key(record)}'";
    }
}
