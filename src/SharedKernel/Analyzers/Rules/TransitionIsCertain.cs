using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>Two lines that start alike leave open where the record goes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TransitionIsCertain : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW032",
        "A transition leads to one state",
        "'{0}' leads from '{1}' to two states: keep one line, or make an action of its own for '{2}'",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW032.md");

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
        var seen = new HashSet<(object?, object?, object?)>();
        foreach (var line in TransitionReader.Lines(type))
        {
            if (TransitionReader.States(line) is var (_, from, to) && !seen.Add((line.ConstructorArguments[0].Value, from, line.Named("On"))))
                context.ReportDiagnostic(Diagnostic.Create(Rule, line.Written(context.CancellationToken), line.ConstructorArguments[0].Value, from, to));
        }
    }
}
