using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Knowledge.Analyzers.Rules;

/// <summary>A record whose key is hidden from who may see it can be neither listed nor named.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FieldRuleIsNotOnKey : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW041",
        "A field rule is not about a key",
        "'{0}' is a key, which pages and links of '{1}' need: rule who sees the record by 'may.Read', or keep what is secret in a [Field] of its own",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW041.md");

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
        foreach (var name in names)
        {
            if (name.ConstantValue.Value is string field && FieldRules.IsKey(type, field))
                context.ReportDiagnostic(Diagnostic.Create(Rule, name.Syntax.GetLocation(), field, type.Name));
        }
    }
}
