using System.Globalization;
using System.Numerics;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Knowledge.Host.GraphQL.Limits;

/// <summary>How many records a field with <c>first</c> or <c>last</c> may return, whether written out or given by a variable.</summary>
internal sealed class PageSize(ValidationContext context, int assumed)
{
    /// <returns>1 for a field without pages. A size that is no positive number counts as the assumed one: it must not make anything cheaper.</returns>
    public long Of(GraphQLField field, FieldType? definition)
    {
        if (definition?.Arguments is not { } arguments)
            return 1;

        var (first, last) = (arguments.Find("first"), arguments.Find("last"));
        if (first is null && last is null)
            return 1;

        var size = Math.Max(Size(field, first), Size(field, last));
        return size > 0 ? size : assumed;
    }

    private long Size(GraphQLField field, QueryArgument? argument)
    {
        if (argument is null)
            return 0;

        var given = field.Arguments?.FirstOrDefault(candidate => candidate.Name.Value == argument.Name);
        return given is null ? Number(argument.DefaultValue) : Number(given.Value);
    }

    private long Number(object? value) => value switch
    {
        GraphQLVariable variable => Variable(variable.Name.StringValue),
        GraphQLIntValue literal => Number(BigInteger.Parse(literal.Value.Span, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
        BigInteger big => (long)BigInteger.Clamp(big, 0, Measure.Ceiling),
        int small => small,
        long large => Math.Min(large, Measure.Ceiling),
        double real => (long)Math.Clamp(real, 0, Measure.Ceiling),
        decimal exact => (long)Math.Clamp(exact, 0, Measure.Ceiling),
        _ => 0,
    };

    private long Variable(string name)
    {
        if (context.Variables.TryGetValue(name, out var given))
            return Number(given);

        var declared = context.Operation.Variables?.FirstOrDefault(variable => variable.Variable.Name.Value == name);
        return declared?.DefaultValue is { } value and not GraphQLVariable ? Number(value) : 0;
    }
}
