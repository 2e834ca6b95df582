using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The variables of an operation that takes scalars, enums and inputs, none with a default: they are coerced without a walk through the document.</summary>
internal sealed class PlainVariables
{
    private readonly (GraphQLVariableDefinition Definition, string Name, IGraphType Type, bool IsRequired)[] declared;

    private PlainVariables((GraphQLVariableDefinition, string, IGraphType, bool)[] declared) => this.declared = declared;

    /// <summary>The variables, or null when they are not all that simple.</summary>
    public static PlainVariables? Of(GraphQLOperationDefinition operation, ISchema schema)
    {
        var found = new List<(GraphQLVariableDefinition, string, IGraphType, bool)>();
        foreach (var definition in operation.Variables?.Items ?? [])
        {
            var required = definition.Type as GraphQLNonNullType;
            if (definition.DefaultValue is not null
                || (required?.Type ?? definition.Type) is not GraphQLNamedType named
                || schema.AllTypes[named.Name] is not (ScalarGraphType or IInputObjectGraphType))
                return null;
            found.Add((definition, definition.Variable.Name.StringValue, schema.AllTypes[named.Name]!, required is not null));
        }

        return new([.. found]);
    }

    /// <summary>The variables of one request; null when one is missing.</summary>
    /// <exception cref="Exception">A value is wrong; each scalar has exceptions of its own.</exception>
    public Variables? Coerce(Inputs given)
    {
        var variables = new Variables();
        foreach (var (definition, name, type, isRequired) in declared)
        {
            var variable = new Variable(name, definition);
            if (given.TryGetValue(name, out var value))
                variable.Value = Coerced(value, type);
            if (isRequired && variable.Value is null)
                return null;
            variables.Add(variable);
        }

        return variables;
    }

    private static object? Coerced(object? value, IGraphType type) => (value, type) switch
    {
        (null, NonNullGraphType) => throw new FormatException("A value is missing."),
        (_, NonNullGraphType required) => Coerced(value, required.ResolvedType!),
        (null, _) => null,
        (_, ScalarGraphType scalar) => scalar.ParseValue(value),
        (IDictionary<string, object?> parts, IInputObjectGraphType input) => Coerced(parts, input),
        (IList<object?> entries, ListGraphType list) => entries.Select(entry => Coerced(entry, list.ResolvedType!)).ToList(),
        _ => throw new FormatException($"That is no {type}."),
    };

    private static object Coerced(IDictionary<string, object?> parts, IInputObjectGraphType type)
    {
        var coerced = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (parts.TryGetValue(field.Name, out var value))
                coerced.Add(field.Name, Coerced(value, field.ResolvedType!));
            else if (field.DefaultValue is { } otherwise)
                coerced.Add(field.Name, otherwise);
            else if (field.ResolvedType is NonNullGraphType)
                throw new FormatException($"'{field.Name}' is left out.");
        }

        return parts.Keys.All(coerced.ContainsKey) ? type.ParseDictionary(coerced) : throw new FormatException("There are more parts than the input has.");
    }
}
