using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Knowledge.Analyzers.Rules;

/// <summary>An expression takes the place of its use before there is a record.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsedCalculationIsKnown : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW027",
        "A calculation is used with arguments that are known",
        "'{0}' depends on '{1}', which is another one in every row: make the value part of the calculation itself, and use it as '{0}.Of({1})' without arguments",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW027.md");

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
        var use = (IInvocationOperation)context.Operation;
        if (use.TargetMethod.Name != "Of" || use.TargetMethod.ContainingType.ToDisplayString() != Names.Resources + "Calculations" || use.Arguments.Length != 2)
            return;
        var calculation = use.Arguments[0].Value;
        var record = calculation.DescendantsAndSelf().OfType<IParameterReferenceOperation>()
            .FirstOrDefault(reference => reference.Type?.Has("Resource") == true && IsOfLambdaAround(reference.Parameter, calculation));
        if (record is not null)
            context.ReportDiagnostic(Diagnostic.Create(Rule, record.Syntax.GetLocation(), Name(calculation), record.Parameter.Name));
    }

    /// <summary>Not of one within the calculation, and not of the method around, whose values are there when it runs.</summary>
    private static bool IsOfLambdaAround(IParameterSymbol parameter, IOperation calculation) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.LambdaMethod }
        && parameter.DeclaringSyntaxReferences.All(declared => !calculation.Syntax.Span.Contains(declared.Span));

    private static string Name(IOperation calculation) => calculation switch
    {
        IInvocationOperation call => call.TargetMethod.Name,
        IPropertyReferenceOperation property => property.Property.Name,
        _ => "The expression",
    };
}
