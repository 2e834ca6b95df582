using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Knowledge.Analyzers.Rules;

/// <summary>A person and a node are never the same, and a rule that mixes their keys says neither.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OwnerHasKind : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW042",
        "An owner is compared with a key of its own kind",
        "'{0}' is the key of a person or of a node, whichever acts: compare '{1}' with '{2}.UserId' or '{2}.NodeId'",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW042.md");

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Check, OperationKind.PropertyReference);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var use = (IPropertyReferenceOperation)context.Operation;
        if (use.Property.Name != "Id" || use.Property.ContainingType.ToDisplayString() != Names.Actor || !IsInRule(use))
            return;
        if (Comparison(use) is { } other && !IsNull(other))
            context.ReportDiagnostic(Diagnostic.Create(Rule, use.Syntax.GetLocation(), use.Syntax, other.Syntax, use.Instance!.Syntax));
    }

    /// <summary>What the key is compared with.</summary>
    private static IOperation? Comparison(IOperation key)
    {
        var operand = key;
        while (operand.Parent is IConversionOperation or IPropertyReferenceOperation { Property.Name: "Value" })
            operand = operand.Parent;
        return operand.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison
            ? comparison.LeftOperand == operand ? comparison.RightOperand : comparison.LeftOperand
            : null;
    }

    private static bool IsNull(IOperation operand) =>
        operand.ConstantValue is { HasValue: true, Value: null } || (operand is IConversionOperation conversion && IsNull(conversion.Operand));

    private static bool IsInRule(IOperation operation)
    {
        for (var above = operation.Parent; above is not null; above = above.Parent)
        {
            if (above is IInvocationOperation call && PolicyUse.IsRule(call))
                return true;
        }

        return false;
    }
}
