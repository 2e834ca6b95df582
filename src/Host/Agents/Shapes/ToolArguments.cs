using System.Text.Json.Nodes;
using GraphQL.Types;
using GraphQLParser.AST;
using Knowledge.Host.Agents.Tools;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Agents.Shapes;

/// <summary>The arguments of a tool: the variables of its document, with those of <c>input</c> beside the others.</summary>
internal sealed class ToolArguments(ISchema schema, GraphQLOperationDefinition operation, FieldType field, IReadOnlyList<ArgumentManifest> declared)
{
    private const string Input = "input";

    public IReadOnlyDictionary<string, ToolArgument> All() => Given().ToDictionary(given => given.Name, given => new ToolArgument(given.IsInput, given.IsRequired), StringComparer.Ordinal);

    public JsonObject Schema()
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var (name, shape, _, isRequired) in Given())
        {
            properties[name] = shape;
            if (isRequired)
                required.Add(name);
        }

        var whole = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Count > 0)
            whole["required"] = required;
        return whole;
    }

    private IEnumerable<(string Name, JsonObject Shape, bool IsInput, bool IsRequired)> Given()
    {
        foreach (var variable in operation.Variables?.Items ?? [])
        {
            var name = variable.Variable.Name.StringValue;
            if (name == AgentTool.Caller)
                continue;
            if (name == Input)
            {
                foreach (var argument in declared)
                    yield return (argument.Name, Declared(argument), true, argument.IsRequired);
                continue;
            }

            yield return (name, Shape(name, variable.Type), false, variable.Type is GraphQLNonNullType);
        }
    }

    private JsonObject Shape(string name, GraphQLType type) => declared.FirstOrDefault(argument => argument.Name == name) is { } known
        ? Declared(known)
        : ValueShape.Described(InputShape.Of(Graph(type)), field.Arguments?.Find(name)?.Description);

    private static JsonObject Declared(ArgumentManifest argument) => ValueShape.Described(ValueShape.Of(argument.Type), argument.Summary);

    private IGraphType Graph(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => Graph(required.Type),
        GraphQLListType list => new ListGraphType(Graph(list.Type)),
        GraphQLNamedType named => schema.AllTypes[named.Name.StringValue] ?? throw new InvalidOperationException($"The schema has no type '{named.Name}'."),
        _ => throw new InvalidOperationException($"A variable cannot be of {type.Kind}."),
    };
}
