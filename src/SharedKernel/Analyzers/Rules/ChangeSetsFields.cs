using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Knowledge.Analyzers.Rules;

/// <summary>The statement of a change can set columns only, and never those that are immutable.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChangeSetsFields : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW035",
        "A change sets fields",
        "'{0}' cannot be set by a change: {1}",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW035.md");

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Check, OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name != "Set" || call.TargetMethod.ContainingType is not { Name: "Change", Arity: 1 } change
            || change.ContainingNamespace.ToDisplayString() + "." != Names.Resources || call.Arguments.Length == 0)
            return;
        var named = call.Arguments[0].Value.Descendants().OfType<IPropertyReferenceOperation>().FirstOrDefault();
        if (named is not null && Cure(named.Property) is { } cure)
            context.ReportDiagnostic(Diagnostic.Create(Rule, named.Syntax.GetLocation(), named.Property.Name, cure));
    }

    private static string? Cure(IPropertySymbol property)
    {
        if (property.Has("Immutable"))
            return "it is [Immutable]; take that away, or set another field";
        return property.Has("Field") || IsKey(property) ? null : "name a [Field] of the record";
    }

    /// <summary>The key of a relation is written beside the class.</summary>
    private static bool IsKey(IPropertySymbol property) => property.Name.EndsWith("Id", StringComparison.Ordinal)
        && property.ContainingType.GetMembers(property.Name.Substring(0, property.Name.Length - 2)).Any(relation => relation.Has("BelongsTo"));
}
