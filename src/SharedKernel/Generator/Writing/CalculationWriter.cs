using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes calculations with arguments, which are checked like those of an action.</summary>
internal static class CalculationWriter
{
    public const string Kind = "Calculation";

    /// <summary>The calculations whose arguments have limits.</summary>
    public static IEnumerable<ActionModel> Checked(ResourceModel resource) =>
        resource.Calculations.Where(calculation => calculation.Parameters.Count > 0).Select(Arguments).Where(ValidatorWriter.HasValidator);

    /// <summary>The arguments as one record, for the validator.</summary>
    public static string Message(ResourceModel resource, ActionModel arguments) =>
        Text.Summary($"The arguments of {arguments.Method}.") + $"\npublic sealed record {Text.Message(arguments, resource)}({ActionWriter.Parameters(arguments, Text.Pascal)});\n";

    public static string Field(ResourceModel resource, CalculationModel calculation)
    {
        var arguments = Arguments(calculation);
        var inputs = string.Concat(calculation.Parameters.Select(argument => $"    {GraphWriter.Input(argument)},\n"));
        var values = string.Join(", ", calculation.Parameters.Select(GraphWriter.Value));
        var heading = $"type.Calculation({Text.Quote(Text.Camel(calculation.Name))}, {Text.Quote(calculation.Summary)}, [\n{inputs}], input =>";
        var end = calculation.Type.IsNullable ? ", nullable: true);" : ");";
        if (!ValidatorWriter.HasValidator(arguments))
            return $"{heading}\n    {resource.Name}.{calculation.Name}({values}){end}";
        var message = Text.Message(arguments, resource);
        var given = string.Join(", ", calculation.Parameters.Select(argument => $"given.{Text.Pascal(argument.Name)}"));
        return $"{heading}\n{{\n    var given = new {message}({values}).Checked(new {message}Validator());\n    return {resource.Name}.{calculation.Name}({given});\n}}{end}";
    }

    private static ActionModel Arguments(CalculationModel calculation) =>
        new(calculation.Name, Kind, "", calculation.Summary, IsAsync: false, calculation.Parameters, IsSound: true);
}
