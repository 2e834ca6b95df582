using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>Where nothing stays after its destruction, nothing can be done to it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OnDeletedNeedsSoftDelete : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW024",
        "OnDeleted needs SoftDelete",
        "'{0}' never runs, for a destroyed '{1}' is gone: write '[Resource, SoftDelete]' on '{1}', or remove 'OnDeleted'",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW024.md");

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
        if (type.Has("SoftDelete"))
            return;
        foreach (var (method, _) in type.Actions())
        {
            if (method.Attribute(Names.Actions + "UpdateAttribute") is { } update && update.Named("OnDeleted") is true)
                context.ReportDiagnostic(Diagnostic.Create(Rule, update.Written("OnDeleted", context.CancellationToken), method.Name, type.Name));
        }
    }
}
