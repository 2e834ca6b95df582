using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>What GraphQL has no type for is told at the declaration.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResultHasSupportedType : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW034",
        "A result has a supported type",
        "The result of '{0}' cannot be shown as '{1}': answer nothing, a value, a resource, a 'public sealed record' of these values, or an IReadOnlyList of any of these",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW034.md");

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
        foreach (var (method, _) in type.Actions().Where(action => action.Kind == "Action"))
        {
            // A type that does not exist has the compiler's own error.
            if (ResultReader.Read(method) is null && ResultReader.Answer(method) is { TypeKind: not TypeKind.Error } answer)
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, method.Name(), method.Name, answer.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
        }
    }
}
