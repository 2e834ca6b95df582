using System.Collections.Concurrent;
using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>Two declarations that become one name for clients would hide each other.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NamesAreDistinct : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW003",
        "Names are distinct",
        "{0} '{1}' exists already: {2}",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW003.md",
        customTags: [WellKnownDiagnosticTags.CompilationEnd]);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var claims = new ConcurrentBag<Claim>();
            start.RegisterSymbolAction(found => Collect((INamedTypeSymbol)found.Symbol, claims, found.CancellationToken), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end => Report(end, claims));
        });
    }

    private static void Collect(INamedTypeSymbol type, ConcurrentBag<Claim> claims, CancellationToken cancellation)
    {
        if (!type.Has("Resource"))
            return;
        foreach (var claim in NameClaims.Of(type, cancellation))
            claims.Add(claim);
    }

    /// <summary>The first to claim a name has it; every later one hears of it, once.</summary>
    private static void Report(CompilationAnalysisContext context, IEnumerable<Claim> claims)
    {
        var told = new HashSet<Location?>();
        foreach (var rivals in claims.GroupBy(claim => (claim.Scope, claim.Name)).OrderBy(same => same.Max(claim => claim.Order)))
        {
            var first = true;
            foreach (var claim in rivals.OrderBy(claim => claim.Order).ThenBy(claim => claim.At?.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(claim => claim.At?.SourceSpan.Start))
            {
                if (!first && told.Add(claim.At))
                    context.ReportDiagnostic(Diagnostic.Create(Rule, claim.At, claim.What, claim.Name, claim.Cure));
                first = false;
            }
        }
    }
}
