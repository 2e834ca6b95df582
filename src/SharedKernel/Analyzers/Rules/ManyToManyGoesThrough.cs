using System.Collections.Immutable;
using Knowledge.Generator.Model;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>What joins many with many is a resource that belongs to both.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManyToManyGoesThrough : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW022",
        "ManyToMany goes through a resource",
        "[ManyToMany] '{0}' {1}: write '{2}'",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW022.md");

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
        foreach (var many in type.Properties().Where(property => property.Has("ManyToMany")))
        {
            if (Fault(type, many) is var (problem, cure))
                context.ReportDiagnostic(Diagnostic.Create(Rule, many.Name(), many.Name, problem, cure));
        }
    }

    private static (string Problem, string Cure)? Fault(INamedTypeSymbol type, IPropertySymbol many)
    {
        var target = RelationReader.Target(many);
        if (target is null || !RelationReader.IsGeneratable(many, RelationKind.ManyToMany))
            return ("is not a partial list that can be generated", $"public partial IReadOnlyCollection<{target?.Name ?? "…"}> {many.Name} {{ get; }}");
        if (!target.Has("Resource"))
            return ($"lists '{target.Name}', which is no resource", $"[Resource] public sealed partial class {target.Name}");
        if (ThroughReader.Type(many) is not { } through)
            return ("does not say what it goes through", "[ManyToMany(Through = typeof(…))]");
        if (!through.Has("Resource"))
            return ($"goes through '{through.Name}', which is no resource", $"[Resource] public sealed partial class {through.Name}");
        var (here, there) = ThroughReader.Sides(type, target, through);
        if (here is null || there is null)
            return ($"goes through '{through.Name}', which does not belong to both", Side(here is null ? type : target) + $"' in '{through.Name}");
        var keys = new HashSet<string> { here.Name + "Id", there.Name + "Id" };
        return ResourceReader.Identities(through).Any(identity => keys.SetEquals(identity))
            ? null
            : ($"goes through '{through.Name}', which may join the same two twice", $"[Identity(nameof({here.Name}), nameof({there.Name}))]' on '{through.Name}");
    }

    private static string Side(INamedTypeSymbol target) => $"[BelongsTo] public {target.Name} {target.Name} {{ get; private set; }} = null!;";
}
