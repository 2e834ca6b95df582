using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>Pages continue after the last value seen: it must be there, and be greater or less than others.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SortIsSupported : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW009",
        "A sorted field can be compared",
        "[Sort] on '{0}' of type '{1}' is not supported: sort by a number, a time, a text, an enum, a truth value or a key, or remove [Sort]",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW009.md");

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
        foreach (var property in type.Properties().Where(property => property.Has("Sort")))
        {
            var value = property.Has("Calculation") ? FieldReader.Result(property) : property.Type;

            // A type that is no value at all is told elsewhere.
            if (Types.IsValue(value) && !Types.IsSortable(Types.Read(value)))
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule,
                    property.Attribute(Names.Resources + "SortAttribute").Written(context.CancellationToken),
                    property.Name,
                    value.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
        }
    }
}
