using System.Text;
using GraphQL.Types;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Agents.Tools;

/// <summary>The tools that follow from declarations: each action marked for agents, and reading the resources that have one.</summary>
internal static class ResourceTools
{
    private const string Page = "$first: Int, $after: String";
    private const string PageArguments = "first: $first, after: $after";

    public static IEnumerable<ToolPlan> Of(Manifest manifest, ISchema schema) => manifest.Resources
        .Where(resource => resource.Actions.Any(action => action.IsForAgents))
        .SelectMany(resource => resource.Actions.Where(action => action.IsForAgents).Select(action => Action(action, schema)).Concat(Records(resource)));

    /// <summary>Whoever acts on records reads them, too; an action that only answers is enough by itself.</summary>
    private static IEnumerable<ToolPlan> Records(ResourceManifest resource) =>
        resource.Actions.Any(action => action is { IsForAgents: true, IsQuery: false }) ? [Get(resource), List(resource)] : [];

    private static ToolPlan Action(ActionManifest action, ISchema schema) => action.Kind switch
    {
        "read" => Plan(action, Query(action, Page, PageArguments), ToolKind.Read),
        "action" when schema.Query.HasField(action.GraphQL) => Plan(action, Query(action, "", ""), ToolKind.Read) with { AnswerKey = action.Result is { Kind: "object", IsNullable: false } ? null : "result" },
        _ => Plan(action, Mutation(action), Kind(action)),
    };

    private static ToolPlan Plan(ActionManifest action, string document, ToolKind kind) =>
        new(Snake(action.GraphQL), Title(action.GraphQL), action.Summary, document, kind) { Declared = action.Arguments };

    private static string Query(ActionManifest action, string more, string morePassed)
    {
        var variables = string.Join(", ", action.Arguments.Select(argument => $"${argument.Name}: {Type(argument)}").Append(more).Where(text => text.Length > 0));
        var passed = string.Join(", ", action.Arguments.Select(argument => $"{argument.Name}: ${argument.Name}").Append(morePassed).Where(text => text.Length > 0));
        return variables.Length == 0 ? $"query {{ {action.GraphQL} % }}" : $"query({variables}) {{ {action.GraphQL}({passed}) % }}";
    }

    private static string Type(ArgumentManifest argument) => argument.IsRequired ? argument.Type.GraphQL : argument.Type.GraphQL.TrimEnd('!');

    private static ToolPlan Get(ResourceManifest resource) => new(
        $"get_{Snake(resource.One)}", Title($"get{resource.Name}"), $"One record by its key. {resource.Summary}",
        $"query($id: ID!) {{ {resource.One}(id: $id) % }}", ToolKind.Read)
    {
        AnswerKey = AgentTool.Record,
    };

    private static ToolPlan List(ResourceManifest resource) => new(
        $"list_{Snake(resource.Many)}", Title($"list{resource.Plural}"), $"The records that you may see, newest first unless told. {resource.Summary}",
        $"query($filter: {resource.Name}Filter, $sort: [{resource.Name}Sort!], {Page}) {{ {resource.Many}(filter: $filter, sort: $sort, {PageArguments}) % }}",
        ToolKind.Read);

    private static string Mutation(ActionManifest action)
    {
        var variables = new List<string>();
        var passed = new List<string>();
        if (action.TakesRecord)
            Add("id", "ID!");
        if (action.Arguments.Count > 0)
            Add("input", action.Input + "!");
        return variables.Count == 0
            ? $"mutation {{ {action.GraphQL} % }}"
            : $"mutation({string.Join(", ", variables)}) {{ {action.GraphQL}({string.Join(", ", passed)}) % }}";

        void Add(string name, string type)
        {
            variables.Add($"${name}: {type}");
            passed.Add($"{name}: ${name}");
        }
    }

    private static ToolKind Kind(ActionManifest action) => action.Kind switch
    {
        "create" => ToolKind.Create,
        "destroy" => ToolKind.Destroy,
        _ => ToolKind.Update,
    };

    /// <summary><c>submitItem</c> is <c>Submit item</c>.</summary>
    private static string Title(string name) => char.ToUpperInvariant(name[0]) + Snake(name)[1..].Replace('_', ' ');

    /// <summary><c>submitItem</c> is <c>submit_item</c>.</summary>
    private static string Snake(string name) => name.Aggregate(
        new StringBuilder(), (text, letter) => (char.IsUpper(letter) ? text.Append('_') : text).Append(char.ToLowerInvariant(letter))).ToString();
}
