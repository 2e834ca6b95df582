using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Knowledge.Analyzers;

/// <summary>Reads the calls in <c>Policies</c>.</summary>
internal static class PolicyUse
{
    public static bool IsPolicies(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Policies", Arity: 1 } && type.ContainingNamespace.ToDisplayString() == "Knowledge.Kernel.Policies";

    public static bool IsRun(IInvocationOperation call) => call.TargetMethod.Name == "Run" && IsPolicies(call.TargetMethod.ContainingType);

    /// <summary>Whether a call names the fields that a rule is about.</summary>
    public static bool IsReadField(IInvocationOperation call) => call.TargetMethod.Name == "ReadField" && IsPolicies(call.TargetMethod.ContainingType);

    /// <summary>Whether a call adds a rule: its name is that of the rule's kind.</summary>
    public static bool IsRule(IInvocationOperation call) =>
        call.TargetMethod.Name is "If" or "Unless" or "OnlyIf" or "Always"
        && call.TargetMethod.ContainingType is { Name: "PolicyTarget" or "ArgumentTarget" or "BypassTarget" } target && IsOfPolicies(target);

    /// <summary>Whether what a rule may be about is given a condition that allows; what is kept for later counts as that.</summary>
    public static bool IsAllowed(IOperation target) => target.Parent switch
    {
        IInvocationOperation call when call.Instance == target => call.TargetMethod.Name != "Unless",
        IExpressionStatementOperation => false,
        _ => true,
    };

    /// <summary>Whoever else gets hold of the policies may do anything with them.</summary>
    public static bool IsGivenAway(IParameterReferenceOperation parameter) => IsPolicies(parameter.Type) && parameter.Parent switch
    {
        IInvocationOperation call => call.Instance != parameter,
        IPropertyReferenceOperation property => property.Instance != parameter,
        _ => true,
    };

    /// <summary>The action of <c>Run&lt;RetireNode&gt;()</c> on <c>Node</c> is <c>Retire</c>; null when it is not given by its message.</summary>
    public static string? ActionOfMessage(IInvocationOperation run)
    {
        if (run.TargetMethod.TypeArguments is not [{ } message] || run.TargetMethod.ContainingType.TypeArguments is not [{ } resource])
            return null;
        return message.Name.EndsWith(resource.Name, StringComparison.Ordinal) ? message.Name.Substring(0, message.Name.Length - resource.Name.Length) : message.Name;
    }

    private static bool IsOfPolicies(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString() == "Knowledge.Kernel.Policies";

    /// <summary>A validation that is asked after certain actions only.</summary>
    public static bool IsWhen(IInvocationOperation call) =>
        call.TargetMethod is { Name: "When", IsGenericMethod: false, ContainingType: { Name: "Validations", Arity: 1 } type } && type.ContainingNamespace.ToDisplayString() + "." == Generator.Reading.Names.Resources;

    /// <summary>The names given to <c>Run</c>; null when they cannot be told apart.</summary>
    public static IReadOnlyList<IOperation>? Actions(IInvocationOperation run) => run.Arguments.FirstOrDefault()?.Value switch
    {
        IArrayCreationOperation { Initializer: { } names } => names.ElementValues,
        _ => null,
    };
}
