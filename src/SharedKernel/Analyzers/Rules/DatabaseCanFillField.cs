using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>A record that is loaded gets its values through the setters.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DatabaseCanFillField : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW010",
        "The database can fill a field",
        "The database cannot fill '{0}': write 'public {1} {0} {{ get; private set; }}'{2}",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW010.md");

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
        foreach (var property in type.Properties().Where(property => property.Has("Field") || property.Has("BelongsTo")))
        {
            if (property.SetMethod is null || !FieldReader.IsReachable(property))
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule,
                    property.Name(),
                    property.Name,
                    property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                    property.Has("Field") && property.SetMethod is null ? ", or make what is computed a [Calculation]" : ""));
        }
    }
}
