using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser.AST;

namespace Knowledge.Host.GraphQL.Validation;

/// <summary>Finds a field or a constant that its type does not have, in what a document or a variable says.</summary>
internal static class UnknownPart
{
    /// <summary>What is wrong and what there is instead; null when all are known.</summary>
    /// <param name="type">What the value must be.</param>
    /// <param name="value">A literal, or a variable's value.</param>
    public static string? Of(IGraphType type, object? value) => type switch
    {
        NonNullGraphType required => Of(required.ResolvedType!, value),
        ListGraphType list => First(Entries(value), entry => Of(list.ResolvedType!, entry)),
        IInputObjectGraphType input => First(Parts(value), part => OfPart(input, part.Name, part.Value)),
        EnumerationGraphType names => OfConstant(names, value),
        _ => null,
    };

    private static string? OfPart(IInputObjectGraphType input, string name, object? value) => input.GetField(name) is { } field
        ? Of(field.ResolvedType!, value)
        : $"'{input.Name}' has no field '{name}'. {Cure(name, input.Fields.Select(known => known.Name))}";

    private static string? OfConstant(EnumerationGraphType names, object? value)
    {
        var name = value switch { GraphQLEnumValue literal => literal.Name.StringValue, string text => text, _ => null };
        return name is null || names.Values.FindByName(name) is not null
            ? null
            : $"'{names.Name}' has no '{name}'. {Cure(name, names.Values.Select(known => known.Name))}";
    }

    private static string Cure(string name, IEnumerable<string> known) => StringUtils.SuggestionList(name, known) is { Length: > 0 } alike
        ? $"Did you mean {StringUtils.QuotedOrList(alike)}?"
        : $"There is: {string.Join(", ", known)}.";

    private static IEnumerable<object?> Entries(object? value) => value switch
    {
        GraphQLListValue literal => literal.Values ?? [],
        IList<object?> entries => entries,
        _ => [value],
    };

    private static IEnumerable<(string Name, object? Value)> Parts(object? value) => value switch
    {
        GraphQLObjectValue literal => literal.Fields?.Select(field => (field.Name.StringValue, (object?)field.Value)) ?? [],
        IDictionary<string, object?> parts => parts.Select(part => (part.Key, part.Value)),
        _ => [],
    };

    private static string? First<T>(IEnumerable<T> among, Func<T, string?> fault) => among.Select(fault).FirstOrDefault(found => found is not null);
}
