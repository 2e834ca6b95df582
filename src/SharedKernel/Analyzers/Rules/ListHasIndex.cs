using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>What is quick with a hundred rows and slow with a million is told when it is written.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ListHasIndex : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW012",
        "A list has an index",
        "[{0}] on '{1}' looks at every row, for {2}; when the lists are short, say so: '[{0}(Scans = true)]'",
        "Resources",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW012.md");

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
        foreach (var property in type.Properties().Where(IsSound))
        {
            foreach (var use in IndexReader.Uses(property).Where(use => !IndexReader.Scans(use)))
            {
                if (IndexReader.Cure(property) is { } cure)
                    context.ReportDiagnostic(Diagnostic.Create(
                        Rule, use.Written(context.CancellationToken), use.AttributeClass!.Name.Replace("Attribute", ""), property.Name, cure));
            }
        }
    }

    /// <summary>What cannot be filtered or sorted at all is told elsewhere.</summary>
    private static bool IsSound(IPropertySymbol property)
    {
        var value = property.Has("Calculation") ? FieldReader.Result(property) : property.Type;
        return Types.IsValue(value)
            && (!property.Has("Filter") || Types.IsFilterable(Types.Read(value)))
            && (!property.Has("Sort") || Types.IsSortable(Types.Read(value)));
    }
}
