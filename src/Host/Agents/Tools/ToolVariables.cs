using System.Text.Json;
using System.Text.Json.Nodes;
using Knowledge.Kernel.Actions;

namespace Knowledge.Host.Agents.Tools;

/// <summary>Turns the arguments of a call into the variables of the tool's document.</summary>
internal static class ToolVariables
{
    /// <returns>What is wrong with the arguments, all of it at once; whether their values are allowed is for GraphQL to say.</returns>
    public static IReadOnlyList<Failure> Of(AgentTool tool, IDictionary<string, JsonElement>? given, Guid? caller, out JsonObject variables)
    {
        given ??= new Dictionary<string, JsonElement>();
        variables = [];
        if (tool.NeedsNode)
            variables[AgentTool.Caller] = caller!.Value.ToString("D");
        if (tool.Arguments.Values.Any(argument => argument.IsInput))
            variables["input"] = new JsonObject();
        foreach (var (name, value) in given)
        {
            if (tool.Arguments.TryGetValue(name, out var argument) && value.ValueKind is not JsonValueKind.Undefined)
                (argument.IsInput ? variables["input"]!.AsObject() : variables)[name] = JsonSerializer.SerializeToNode(value);
        }

        return [.. Unknown(tool, given), .. Missing(tool, given)];
    }

    private static IEnumerable<Failure> Unknown(AgentTool tool, IDictionary<string, JsonElement> given) => given.Keys
        .Where(name => !tool.Arguments.ContainsKey(name))
        .Select(name => new Failure(FailureCode.Invalid, $"There is no argument '{name}'. There are: {string.Join(", ", tool.Arguments.Keys)}.", [name]));

    private static IEnumerable<Failure> Missing(AgentTool tool, IDictionary<string, JsonElement> given) => tool.Arguments
        .Where(argument => argument.Value.IsRequired && (!given.TryGetValue(argument.Key, out var value) || value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined))
        .Select(argument => new Failure(FailureCode.Invalid, $"The argument '{argument.Key}' is missing.", [argument.Key]));
}
