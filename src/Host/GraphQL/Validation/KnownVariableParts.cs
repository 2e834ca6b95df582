using GraphQL.Types;
using GraphQL.Validation;

namespace Knowledge.Host.GraphQL.Validation;

/// <summary>Tells which fields and constants there are when the value of a variable has another.</summary>
internal sealed class KnownVariableParts : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        foreach (var definition in context.Operation.Variables?.Items ?? [])
        {
            var name = definition.Variable.Name.StringValue;
            if (context.Variables.TryGetValue(name, out var value)
                && definition.Type.GraphTypeFromType(context.Schema) is { } type
                && UnknownPart.Of(type, value) is { } fault)
                context.ReportError(new InvalidVariableError(context, definition, name, fault));
        }

        return default;
    }
}
