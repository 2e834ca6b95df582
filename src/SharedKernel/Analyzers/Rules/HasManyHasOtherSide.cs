using System.Collections.Immutable;
using Knowledge.Generator.Model;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>The list is the view from one end of a relation; the column is at the other.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HasManyHasOtherSide : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW006",
        "HasMany has another side",
        "[HasMany] '{0}' {1}: write '{2}'",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW006.md");

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
        foreach (var many in type.Properties().Where(property => property.Has("HasMany")))
        {
            if (Fault(type, many) is var (problem, cure))
                context.ReportDiagnostic(Diagnostic.Create(Rule, many.Name(), many.Name, problem, cure));
        }
    }

    private static (string Problem, string Cure)? Fault(INamedTypeSymbol type, IPropertySymbol many)
    {
        var target = RelationReader.Target(many);
        if (target is null || !RelationReader.IsGeneratable(many, RelationKind.HasMany))
            return ("is not a partial list that can be generated", $"public partial IReadOnlyCollection<{target?.Name ?? "…"}> {many.Name} {{ get; }}");
        if (!target.Has("Resource"))
            return ($"lists '{target.Name}', which is no resource", $"[Resource] public sealed partial class {target.Name}");
        var others = RelationReader.PointingTo(type, target).ToList();
        if (others.Count == 0)
            return ($"has no other side in '{target.Name}'", $"[BelongsTo] public {type.Name} {type.Name} {{ get; private set; }} = null!;' in '{target.Name}");
        var isNamed = many.Attribute(Names.Resources + "HasManyAttribute")?.Named("By") is not null;
        return others.Count > 1 && !isNamed
            ? ($"has several other sides in '{target.Name}'", $"[HasMany(By = nameof({target.Name}.{others[0].Name}))]")
            : null;
    }
}
