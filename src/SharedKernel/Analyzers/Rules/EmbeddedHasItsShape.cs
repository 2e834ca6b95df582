using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>An embedded record is a value: it is compared, copied and written as a whole.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmbeddedHasItsShape : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW023",
        "An embedded record has its shape",
        "The embedded record '{0}' cannot be kept: {1}",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW023.md");

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Check, SymbolKind.NamedType);
    }

    private static void Check(SymbolAnalysisContext context)
    {
        if (context.Symbol is not INamedTypeSymbol type || !type.Has("Embedded"))
            return;
        if (!EmbeddedReader.IsEmbedded(type))
        {
            Report(context, type, type.Name(), $"declare it as 'public sealed record {type.Name}', not nested or generic");
            return;
        }

        foreach (var property in EmbeddedReader.Properties(type))
        {
            if (property.Type.TypeKind != TypeKind.Error && !Types.IsValue(property.Type))
                Report(context, type, property.Name(), $"'{property.Name}' is no value; use a number, a text, a time, an enum, another [Embedded] record, or an IReadOnlyList of these");
            else if (SymbolEqualityComparer.Default.Equals(property.Type, type) && property.NullableAnnotation != NullableAnnotation.Annotated)
                Report(context, type, property.Name(), $"'{property.Name}' holds another '{type.Name}' without end; make it '{type.Name}?' or a list");
        }
    }

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, Location? at, string cure) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, at, type.Name, cure));
}
