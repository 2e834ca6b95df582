using Knowledge.Generator.Model;

namespace Knowledge.Generator.Completing;

/// <summary>Completes what a declaration leaves to common sense; a writer never decides.</summary>
internal static class Defaults
{
    /// <summary>No text and no list is without a limit.</summary>
    private const string LongestText = "1000";
    private const string LongestList = "100";

    public static ResourceModel Complete(ResourceModel resource) => resource with
    {
        Summary = Or(resource.Summary, resource.Name),
        Fields = new(resource.Fields.Select(Complete)),
        Calculations = new(resource.Calculations.Select(calculation => calculation with { Parameters = new(calculation.Parameters.Select(parameter => Complete(parameter, resource))) })),
        Actions = new(resource.Actions.Select(action => action with { Parameters = new(action.Parameters.Select(parameter => Complete(parameter, resource))) })),
    };

    /// <summary>The limit of a list that nobody gave one is for what clients send, not for what is stored.</summary>
    private static FieldModel Complete(FieldModel field) =>
        field.Type.Kind == ValueKind.List ? field : field with { Constraint = Limited(field.Type, field.Constraint) };

    /// <summary>An argument named like a field obeys the field's constraints where it has none of its own.</summary>
    private static ParameterModel Complete(ParameterModel parameter, ResourceModel resource)
    {
        if (parameter.Role != ParameterRole.Argument)
            return parameter;
        var field = resource.Fields.FirstOrDefault(candidate =>
            string.Equals(candidate.Name, parameter.Name, StringComparison.OrdinalIgnoreCase) && candidate.Type.Name == parameter.Type.Name);
        return parameter with
        {
            Constraint = Limited(parameter.Type, Merged(parameter.Constraint, field?.Constraint ?? ConstraintModel.None)),
            Summary = Or(parameter.Summary, field?.Summary ?? ""),
        };
    }

    public static EmbeddedModel Complete(EmbeddedModel record) =>
        record with { Parts = new(record.Parts.Select(part => part with { Constraint = Limited(part.Type, part.Constraint) })) };

    private static ConstraintModel Merged(ConstraintModel own, ConstraintModel field) => new(
        own.MinLength ?? field.MinLength,
        own.MaxLength ?? field.MaxLength,
        own.Min ?? field.Min,
        own.Max ?? field.Max,
        own.Pattern ?? field.Pattern,
        own.Pattern is null ? field.PatternMessage : own.PatternMessage);

    private static ConstraintModel Limited(TypeModel type, ConstraintModel constraint) => (type.Kind, constraint.MaxLength) switch
    {
        (ValueKind.Text, null) => constraint with { MinLength = "0", MaxLength = LongestText },
        (ValueKind.List, null) => constraint with { MinLength = "0", MaxLength = LongestList },
        _ => constraint,
    };

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
