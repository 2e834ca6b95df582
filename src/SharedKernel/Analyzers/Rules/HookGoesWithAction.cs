using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>A hook is called with the record and the arguments of its action.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HookGoesWithAction : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW033",
        "A hook goes with an action",
        "[{0}] '{1}' cannot be called: {2}",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW033.md");

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
            Check(context, type, method, "Before");
            Check(context, type, method, "After");
        }
    }

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol type, IMethodSymbol method, string moment)
    {
        if (HookReader.Attribute(method, moment) is not { } hook)
            return;
        var actions = ResourceReader.Members(hook);
        var cure = actions.Count == 0 ? $"name an action, such as '[{moment}(nameof(Submit))]'" : actions.Select(action => HookReader.Cure(type, method, moment, action)).FirstOrDefault(cure => cure is not null);
        if (cure is not null)
            context.ReportDiagnostic(Diagnostic.Create(Rule, method.Name(), moment, method.Name, cure));
    }
}
