using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using Knowledge.Kernel.Reading.Repeating;

namespace Knowledge.Kernel.GraphQL;

/// <summary>Reads parts of a document that the engine resolves only for the level it is at.</summary>
internal static class Selections
{
    /// <summary>Obeys <c>@skip</c> and <c>@include</c>.</summary>
    public static bool IsIncluded(ASTNode selection, OperationContext context)
    {
        var directives = (selection as IHasDirectivesNode)?.Directives;
        return !Condition(directives, "skip", context, otherwise: false) && Condition(directives, "include", context, otherwise: true);
    }

    /// <summary>The fragment that a spread names.</summary>
    public static GraphQLFragmentDefinition? Fragment(GraphQLFragmentSpread spread, OperationContext context) =>
        context.Document.Definitions.OfType<GraphQLFragmentDefinition>()
            .FirstOrDefault(fragment => fragment.FragmentName.Name == spread.FragmentName.Name);

    /// <summary>The arguments of a field below the one being resolved, coerced as the engine would.</summary>
    public static IDictionary<string, object?> Arguments(GraphQLField field, QueryArguments? declared, OperationContext context)
    {
        var values = new Dictionary<string, object?>();
        foreach (var argument in declared ?? [])
        {
            var given = field.Arguments?.Items.FirstOrDefault(item => item.Name.Value == argument.Name);
            var value = given is null
                ? argument.DefaultValue
                : ExecutionHelper.CoerceValue(argument.ResolvedType!, given.Value, context.Variables, argument.DefaultValue).Value;
            if (value is not null)
                values[argument.Name] = value;
        }

        return values;
    }

    private static bool Condition(GraphQLDirectives? directives, string name, OperationContext context, bool otherwise) =>
        directives?.Items.FirstOrDefault(directive => directive.Name.Value == name)?.Arguments?.Items[0].Value switch
        {
            null => otherwise,
            GraphQLBooleanValue literal => literal.BoolValue,
            GraphQLVariable variable => context.Variables.ValueFor(variable.Name.StringValue, out var value) && GivenVariable.Decided(value.Value) is true,
            _ => otherwise,
        };
}
