using System.Text;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Agents.Tools;

/// <summary>The tools that follow from declarations: each action marked for agents, and reading the resources that have one.</summary>
internal static class ResourceTools
{
    private const string Page = "$first: Int, $after: String";
    private const string PageArguments = "first: $first, after: $after";

    public static IEnumerable<ToolPlan> Of(Manifest manifest) => manifest.Resources
        .Where(resource => resource.Actions.Any(action => action.IsForAgents))
        .SelectMany(resource => resource.Actions.Where(action => action.IsForAgents).Select(Action).Append(Get(resource)).Append(List(resource)));

    private static ToolPlan Action(ActionManifest action) => action.Kind == "read" ? Search(action) : new(
        Snake(action.GraphQL), Title(action.GraphQL), action.Summary, Mutation(action), Kind(action))
    {
        Declared = action.Arguments,
    };

    private static ToolPlan Search(ActionManifest action)
    {
        var own = string.Concat(action.Arguments.Select(argument => $"${argument.Name}: {argument.Type.GraphQL}, "));
        var passed = string.Concat(action.Arguments.Select(argument => $"{argument.Name}: ${argument.Name}, "));
        return new(Snake(action.GraphQL), Title(action.GraphQL), action.Summary, $"query({own}{Page}) {{ {action.GraphQL}({passed}{PageArguments}) % }}", ToolKind.Read)
        {
            Declared = action.Arguments,
        };
    }

    private static ToolPlan Get(ResourceManifest resource) => new(
        $"get_{Snake(resource.One)}", Title($"get{resource.Name}"), $"One record by its key. {resource.Summary}",
        $"query($id: ID!) {{ {resource.One}(id: $id) % }}", ToolKind.Read)
    {
        AnswerKey = "record",
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
