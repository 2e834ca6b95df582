using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Knowledge.Analyzers.Rules;

/// <summary>A rule on a field that does not exist protects nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FieldRuleNamesField : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW040",
        "A field rule names a field",
        "'{0}' is no field or calculation of '{1}' that clients see: name one of {2}",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW040.md");

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
        if (FieldRules.Of((IInvocationOperation)context.Operation) is not var (type, names))
            return;
        var known = FieldRules.Visible(type).ToList();
        foreach (var name in names)
        {
            if (name.ConstantValue.Value is string field && !known.Contains(field) && !FieldRules.IsKey(type, field))
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, name.Syntax.GetLocation(), field, type.Name, known.Count == 0 ? "(there is none)" : string.Join(", ", known)));
        }
    }
}
