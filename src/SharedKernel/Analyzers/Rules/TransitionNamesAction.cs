using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>A line of the table that no action walks can never happen.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TransitionNamesAction : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW030",
        "A transition names an action",
        "The transition '{0}' moves nothing: name an [Update] of '{1}', one of {2}",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW030.md");

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
        foreach (var line in TransitionReader.Lines(type).Where(line => TransitionReader.Action(type, line) is null && !line.IsUnknown(0, type, context.CancellationToken)))
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, line.Written(0, context.CancellationToken), line.ConstructorArguments[0].Value, type.Name, Known(type)));
    }

    private static string Known(INamedTypeSymbol type)
    {
        var known = type.Actions().Where(action => action.Kind == "Update").Select(action => action.Method.Name).Distinct().ToList();
        return known.Count == 0 ? "(there is none)" : string.Join(", ", known);
    }
}
