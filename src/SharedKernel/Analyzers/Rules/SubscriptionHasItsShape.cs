using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>A subscription asks the database: it must be an expression over the records of the resource, of nothing but who subscribes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SubscriptionHasItsShape : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW055",
        "A subscription is a condition over records",
        "[Subscription] '{0}' cannot be asked: {1}",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW055.md");

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
        if (SubscriptionShape.Marked(context.Symbol) is null)
            return;
        var type = context.Symbol.ContainingType;
        var cure = type.Has("Resource") ? SubscriptionShape.Cure(type, context.Symbol) : $"'{type.Name}' is no resource; move it into one";
        if (cure is not null)
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Symbol.Name(), context.Symbol.Name, cure));
    }
}
