using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Knowledge.Analyzers;

/// <summary>Reads the calls in <c>Policies</c>.</summary>
internal static class PolicyUse
{
    public static bool IsPolicies(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Policies", Arity: 1 } && type.ContainingNamespace.ToDisplayString() == "Knowledge.Kernel.Policies";

    public static bool IsRun(IInvocationOperation call) => call.TargetMethod.Name == "Run" && IsPolicies(call.TargetMethod.ContainingType);

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
