using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The variables of an operation that takes nothing but scalars and enums: they are coerced without a walk through the document.</summary>
internal sealed class ScalarVariables
{
    private readonly (GraphQLVariableDefinition Definition, string Name, ScalarGraphType Type, bool IsRequired)[] declared;

    private ScalarVariables((GraphQLVariableDefinition, string, ScalarGraphType, bool)[] declared) => this.declared = declared;

    /// <summary>The variables, or null when they are not all that simple.</summary>
    public static ScalarVariables? Of(GraphQLOperationDefinition operation, ISchema schema)
    {
        var found = new List<(GraphQLVariableDefinition, string, ScalarGraphType, bool)>();
        foreach (var definition in operation.Variables?.Items ?? [])
        {
            var required = definition.Type as GraphQLNonNullType;
            if (definition.DefaultValue is not null
                || (required?.Type ?? definition.Type) is not GraphQLNamedType named
                || schema.AllTypes[named.Name] is not ScalarGraphType type)
                return null;
            found.Add((definition, definition.Variable.Name.StringValue, type, required is not null));
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
                variable.Value = value is null ? null : type.ParseValue(value);
            if (isRequired && variable.Value is null)
                return null;
            variables.Add(variable);
        }

        return variables;
    }
}
