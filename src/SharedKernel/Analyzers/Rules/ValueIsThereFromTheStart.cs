using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>The compiler would tell it in the constructor, which is generated.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ValueIsThereFromTheStart : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW013",
        "A value is there from the start",
        "'{0}' begins as null, which '{1}' does not allow: write '= {2};' behind it, or make it '{1}?'",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW013.md");

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
        // A constructor of the author's own is the compiler's to judge.
        if (type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared && !Starts.IsGenerated(constructor)))
            return;
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(field => !Starts.IsGenerated(field) && Starts.IsNull(field, context.CancellationToken)))
        {
            var member = field.AssociatedSymbol ?? field;
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, member.Name(), ImmutableDictionary<string, string?>.Empty.Add("value", Starts.Value(field)), member.Name, field.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), Starts.Value(field)));
        }
    }
}
