using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes a FluentValidation validator for each action that takes arguments.</summary>
internal static class ValidatorWriter
{
    public static string Write(ResourceModel resource)
    {
        var file = SourceWriter.File("using System;\nusing System.Linq;\nusing System.Text.RegularExpressions;\nusing FluentValidation;", resource.Namespace);
        foreach (var action in resource.Actions.Where(HasValidator).Concat(CalculationWriter.Checked(resource)))
        {
            var message = Text.Message(action, resource);
            file.Block($"internal sealed class {message}Validator : AbstractValidator<{message}>", () =>
                file.Block($"public {message}Validator()", () => file.Lines(action.Arguments.SelectMany(Rules)))).Line();
        }

        return file.ToString();
    }

    public static bool HasValidator(ActionModel action) => action.Arguments.Any(argument => Rules(argument).Any());

    /// <summary>One rule for the argument, which stops at its first failure, and one for the entries of a list of texts.</summary>
    internal static IEnumerable<string> Rules(ParameterModel argument)
    {
        var whole = Whole(argument).ToList();
        if (whole.Count > 0)
            yield return Rule("RuleFor", argument, whole);
        var each = argument.Type is { Kind: ValueKind.List, Entry: "string" } ? new[] { ".NotEmpty().MaximumLength(2000)" }.Concat(Pattern(argument)).ToList() : [];
        if (argument.Type.EntryIsEmbedded)
            each.Add(Embedded(argument));
        if (each.Count > 0)
            yield return Rule("RuleForEach", argument, each);
    }

    private static string Rule(string start, ParameterModel argument, IEnumerable<string> checks)
    {
        var name = Text.Quote(argument.Name);
        return $"{start}(command => command.{Text.Pascal(argument.Name)}{(argument.Type is { Kind: ValueKind.Embedded, IsNullable: true } ? "!" : "")}).Cascade(CascadeMode.Stop){string.Concat(checks)}.OverridePropertyName({name}).WithName({name});";
    }

    private static IEnumerable<string> Whole(ParameterModel argument)
    {
        var constraint = argument.Constraint;
        if (!argument.Type.IsNullable && argument.Type.Kind is ValueKind.Text or ValueKind.List or ValueKind.ValueObject or ValueKind.Embedded)
            yield return ".NotNull()";
        if (argument.Type.Kind == ValueKind.Text)
        {
            yield return $".Length({constraint.MinLength}, {constraint.MaxLength})";
            foreach (var pattern in Pattern(argument))
                yield return pattern;
        }

        if (argument.Type.Kind == ValueKind.Embedded)
            yield return Embedded(argument);
        if (argument.Type.Kind == ValueKind.List)
            yield return $".Must(list => list is null or {{ Count: >= {constraint.MinLength} and <= {constraint.MaxLength} }}).WithMessage(\"'{argument.Name}' takes {constraint.MinLength} to {constraint.MaxLength} entries.\")";
        if (constraint.Min is not null)
            yield return $".InclusiveBetween({Number(constraint.Min, argument)}, {Number(constraint.Max!, argument)})";
    }

    private static string Embedded(ParameterModel argument) => $".SetValidator(_ => {argument.Type.Embedded}Validator.Instance)";

    /// <summary>A pattern holds for a text, or for each text of a list.</summary>
    private static IEnumerable<string> Pattern(ParameterModel argument)
    {
        if (argument.Constraint.Pattern is not { } pattern)
            yield break;
        var message = argument.Constraint.PatternMessage ?? $"'{argument.Name}' does not have the form that is asked for.";
        yield return $".Matches(\"^(?:\" + {pattern} + \")\\\\z\", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking).WithMessage({Text.Quote(message)})";
    }

    private static string Number(string bound, ParameterModel argument) => argument.Type.Name switch
    {
        "decimal" => bound + "m",
        "double" => bound + "d",
        _ => bound,
    };
}
