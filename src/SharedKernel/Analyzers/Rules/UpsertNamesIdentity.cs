using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>What exists already must be one record at most.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UpsertNamesIdentity : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW026",
        "Upsert names an identity",
        "[Upsert] of '{0}' {1}: write '{2}'",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW026.md");

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
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (UpsertReader.Attribute(method) is not { } upsert)
                continue;
            if (ActionReader.Kind(method) != "Create")
                Report(context, upsert, method, "goes with an action that makes a record", $"[Create, Upsert(…)] public static {type.Name} {method.Name}");
            else if (UpsertReader.Identity(type, method).Count == 0)
                Report(context, upsert, method, "names members that several records may share", Cure(upsert));
        }
    }

    private static string Cure(AttributeData upsert)
    {
        var names = ResourceReader.Members(upsert).Select(member => $"nameof({member})").ToList();
        return $"[Identity({(names.Count == 0 ? "…" : string.Join(", ", names))})]' on the class, or name one of its identities or one [Unique] field: '[Upsert(nameof(…))]";
    }

    private static void Report(SymbolAnalysisContext context, AttributeData upsert, IMethodSymbol method, string problem, string cure) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, upsert.Written(context.CancellationToken), method.Name, problem, cure));
}
