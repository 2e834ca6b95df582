using System.Text.Json.Nodes;

namespace Knowledge.Host.Cli.Verbs.Operations;

/// <summary>The variables of a document: each is declared and is the value of the argument of its name.</summary>
internal sealed class Variables
{
    private readonly List<(string Name, string Type)> declared = [];

    public JsonObject Values { get; } = [];

    public Variables Add(string name, string type, JsonNode? value)
    {
        declared.Add((name, type));
        Values[name] = value;
        return this;
    }

    /// <summary>Such as <c>query ($id: ID!) { item(id: $id) { title } }</c>.</summary>
    public Operation Operation(string kind, string field, string selection) => new(
        field,
        $"{kind} {Listed(declared.Select(variable => $"${variable.Name}: {variable.Type}"))} {{ {field}{Listed(declared.Select(variable => $"{variable.Name}: ${variable.Name}"))} {selection} }}".Replace("  ", " ", StringComparison.Ordinal),
        Values);

    private static string Listed(IEnumerable<string> entries) => string.Join(", ", entries) is { Length: > 0 } list ? $"({list})" : "";
}
