using System.Collections.Immutable;
using Knowledge.Generator.Model;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>The one record that points here has a property that does.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HasOneHasOtherSide : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW021",
        "HasOne has another side",
        "[HasOne] '{0}' {1}: write '{2}'",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW021.md");

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
        foreach (var one in type.Properties().Where(property => property.Has("HasOne")))
        {
            if (Fault(type, one) is var (problem, cure))
                context.ReportDiagnostic(Diagnostic.Create(Rule, one.Name(), one.Name, problem, cure));
        }
    }

    private static (string Problem, string Cure)? Fault(INamedTypeSymbol type, IPropertySymbol one)
    {
        if (RelationReader.Target(one) is not { } target || !RelationReader.IsGeneratable(one, RelationKind.HasOne))
            return ("is not a partial property that may be null and can be generated", $"public partial {one.Type.Name}? {one.Name} {{ get; }}");
        if (!target.Has("Resource"))
            return ($"points to '{target.Name}', which is no resource", $"[Resource] public sealed partial class {target.Name}");
        var others = RelationReader.PointingTo(type, target).ToList();
        if (others.Count > 1 && one.Attribute(Names.Resources + "HasOneAttribute")?.Named("By") is null)
            return ($"has several other sides in '{target.Name}'", $"[HasOne(By = nameof({target.Name}.{others[0].Name}))]");
        return RelationReader.Other(type, one, target) is null
            ? ($"has no other side in '{target.Name}'", $"[BelongsTo] public {type.Name} {type.Name} {{ get; private set; }} = null!;' in '{target.Name}")
            : null;
    }
}
