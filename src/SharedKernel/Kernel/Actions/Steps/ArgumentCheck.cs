using FluentValidation;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>Holds arguments to their constraints; the same failures for actions and for reads.</summary>
public static class ArgumentCheck
{
    /// <summary>The query itself, when the arguments that are to narrow it are sound.</summary>
    /// <exception cref="Refusal">They break a constraint; all of them are named at once.</exception>
    public static IQueryable<TRecord> Checked<TRecord, TArguments>(
        this IQueryable<TRecord> query, TArguments arguments, IValidator<TArguments> validator)
    {
        var failures = Failures(arguments, [validator]);
        return failures.Count == 0 ? query : throw new Refusal(failures);
    }

    /// <summary>The arguments themselves, when they are sound.</summary>
    /// <exception cref="Refusal">They break a constraint; all of them are named at once.</exception>
    public static TArguments Checked<TArguments>(this TArguments arguments, IValidator<TArguments> validator)
    {
        var failures = Failures(arguments, [validator]);
        return failures.Count == 0 ? arguments : throw new Refusal(failures);
    }

    internal static IReadOnlyList<Failure> Failures<TArguments>(TArguments arguments, IEnumerable<IValidator<TArguments>> validators) =>
        [.. validators
            .SelectMany(validator => validator.Validate(arguments).Errors)
            .Select(error => new Failure(FailureCode.Invalid, error.ErrorMessage, error.PropertyName.Split('.')))];
}
