using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>A client filters with operators on values that GraphQL knows; a value object is only text to it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FilterIsSupported : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW011",
        "A filtered field has operators",
        "[Filter] on '{0}' of type '{1}' is not supported: keep what to filter by in a [Field] of its own, such as a string, or remove [Filter]",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW011.md");

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
        foreach (var property in type.Properties().Where(property => property.Has("Filter")))
        {
            var value = property.Has("Calculation") ? FieldReader.Result(property) : property.Type;

            // A type that is no value at all is told elsewhere.
            if (Types.IsValue(value) && !Types.IsFilterable(Types.Read(value)))
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule,
                    property.Attribute(Names.Resources + "FilterAttribute").Written(context.CancellationToken),
                    property.Name,
                    value.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
        }
    }
}
