using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using Knowledge.Host.Agents.Shapes;
using ModelContextProtocol.Protocol;

namespace Knowledge.Host.Agents.Tools;

/// <summary>Holds a plan against the schema: what may be selected, which arguments there are, and how the answer looks.</summary>
internal static class ToolMaking
{
    public static AgentTool Make(ISchema schema, ToolPlan plan)
    {
        var root = RootOf(plan.Document.Replace("%", "", StringComparison.Ordinal));
        var field = Field(schema, root.Operation, root.Name);
        var text = plan.Document.Replace("%", Selection.Of(field.ResolvedType!), StringComparison.Ordinal);
        var operation = Operation(text);
        var arguments = new ToolArguments(schema, operation, field, plan.Declared);
        var answer = AnswerShape.Of(field, Root(operation).SelectionSet);
        return new(Offer(plan, arguments.Schema(), Wrapped(plan, answer)), text, root.Name, arguments.All(), plan.AnswerKey)
        {
            NeedsNode = operation.Variables?.Items.Any(variable => variable.Variable.Name.StringValue == AgentTool.Caller) == true,
        };
    }

    private static Tool Offer(ToolPlan plan, JsonObject input, JsonObject output) => new()
    {
        Name = plan.Name,
        Title = plan.Title,
        Description = plan.Description,
        InputSchema = JsonSerializer.SerializeToElement(input),
        OutputSchema = JsonSerializer.SerializeToElement(output),
        Annotations = Hints(plan),
    };

    /// <summary>Only what is known: whether an update can be repeated without harm is not.</summary>
    private static ToolAnnotations Hints(ToolPlan plan) => new()
    {
        Title = plan.Title,
        ReadOnlyHint = plan.Kind == ToolKind.Read,
        DestructiveHint = plan.Kind switch { ToolKind.Destroy => true, ToolKind.Update => null, _ => false },
        IdempotentHint = plan.Kind == ToolKind.Read ? true : null,
        OpenWorldHint = false,
    };

    /// <summary>An answer is always an object; a refused call answers with <c>errors</c> in the same shape.</summary>
    private static JsonObject Wrapped(ToolPlan plan, JsonObject answer)
    {
        var properties = plan.AnswerKey is { } key ? new JsonObject { [key] = answer } : answer["properties"]!.DeepClone().AsObject();
        properties["errors"] = AnswerShape.Errors();
        return new JsonObject { ["type"] = "object", ["properties"] = properties };
    }

    private static FieldType Field(ISchema schema, OperationType operation, string name) =>
        (operation == OperationType.Mutation ? schema.Mutation! : schema.Query).GetField(name)
        ?? throw new InvalidOperationException($"The schema has no field '{name}' for a tool.");

    private static (OperationType Operation, string Name) RootOf(string document)
    {
        var operation = Operation(document);
        return (operation.Operation, Root(operation).Name.StringValue);
    }

    private static GraphQLOperationDefinition Operation(string document) => Parser.Parse(document).Definitions.OfType<GraphQLOperationDefinition>().Single();

    private static GraphQLField Root(GraphQLOperationDefinition operation) => operation.SelectionSet.Selections.OfType<GraphQLField>().Single();
}
