using GraphQL.Validation;
using GraphQL.Validation.Rules;

namespace Knowledge.Host.GraphQL.Validation;

/// <summary>What an operation is held to: the rules of the specification.</summary>
internal static class OperationRules
{
    /// <summary>For a document that is new.</summary>
    public static IReadOnlyList<IValidationRule> All { get; } =
        [.. DocumentValidator.CoreRules.Select(rule => rule is ArgumentsOfCorrectType ? new KnownArgumentParts() : rule), new KnownVariableParts()];

    /// <summary>For a document that has passed them before: what depends on the variables.</summary>
    public static IReadOnlyList<IValidationRule> OfVariables { get; } = [new KnownVariableParts()];
}
