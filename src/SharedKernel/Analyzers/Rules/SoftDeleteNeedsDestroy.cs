using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>What is never destroyed needs no way to survive it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SoftDeleteNeedsDestroy : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW025",
        "SoftDelete needs a Destroy",
        "No action destroys a '{0}': write '[Destroy] public void Remove() {{ }}', or remove [SoftDelete]",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW025.md");

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
        if (type.Attribute(Names.Resources + "SoftDeleteAttribute") is { } attribute && type.Actions().All(action => action.Kind != "Destroy"))
            context.ReportDiagnostic(Diagnostic.Create(Rule, attribute.Written(context.CancellationToken), type.Name));
    }
}
