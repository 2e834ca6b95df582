using Knowledge.Host.Cli.Verbs;
using Knowledge.Host.Cli.Verbs.Values;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Reference;

/// <summary>One action: what it takes, and how it is run through each face.</summary>
internal static class ActionSection
{
    public static void Write(Page page, Verb verb)
    {
        var action = verb.Action!;
        page.Heading(3, action.Name).Paragraph($"{Kind(verb)} {action.Summary}")
            .Table(["argument", "type", "left out", "meaning"], action.Arguments.Select(Argument))
            .Code("graphql", GraphQL(verb))
            .Code("bash", string.Join('\n', VerbExamples.Of(verb)))
            .Code("csharp", Code(verb));
    }

    private static string Kind(Verb verb) => verb.Action!.Kind switch
    {
        "create" => "Makes a record.",
        "update" => "Changes a record.",
        "destroy" => "Deletes a record.",
        "read" => "Lists records.",
        _ => verb.Action.IsQuery ? "Answers." : "Acts.",
    };

    private static IReadOnlyList<string> Argument(ArgumentManifest argument) =>
    [
        Page.Quoted(argument.Name),
        TypeText.Of(argument.Type with { IsNullable = false }),
        argument.IsRequired ? "" : ValueWords.Default(argument) is { } otherwise ? Page.Quoted(otherwise) : "none",
        argument.Summary,
    ];

    private static string GraphQL(Verb verb)
    {
        var action = verb.Action!;
        if (verb.Kind == VerbKind.List || action.IsQuery)
            return $"query{Listed(action.Arguments.Select(argument => $"${argument.Name}: {Input(argument)}"))} {{\n  {action.GraphQL}{Listed(action.Arguments.Select(argument => $"{argument.Name}: ${argument.Name}"))}{(verb.Kind == VerbKind.List ? " {\n    nodes { id }\n  }" : "")}\n}}";
        var variables = new List<(string Name, string Type)>();
        if (verb.TakesId)
            variables.Add(("id", "ID!"));
        if (action.Arguments.Count > 0)
            variables.Add(("input", action.Input + "!"));
        var answer = verb.Kind == VerbKind.Change ? "record { id }" : action.Result is null ? null : "result";
        var lines = new[] { answer, verb.Resource.ShowsSecret && verb.IsCreate ? "secret" : null, "errors { code message path }" }.OfType<string>().Select(line => "    " + line);
        return $"mutation{Listed(variables.Select(variable => $"${variable.Name}: {variable.Type}"))} {{\n  {action.GraphQL}{Listed(variables.Select(variable => $"{variable.Name}: ${variable.Name}"))} {{\n{string.Join('\n', lines)}\n  }}\n}}";
    }

    private static string Code(Verb verb)
    {
        var door = $"actions.As(actor).{verb.Resource.Plural}.{verb.Action!.Name}";
        var given = verb.Action.Arguments.Where(argument => argument.IsRequired).Select(argument => argument.Name);
        return verb.Kind == VerbKind.List
            ? $"var {verb.Resource.Many} = await {door}({string.Join(", ", given)}).ToListAsync(cancellation);"
            : $"await {door}({string.Join(", ", [.. verb.TakesId ? ["id"] : Array.Empty<string>(), .. given, "cancellation: cancellation"])});";
    }

    private static string Input(ArgumentManifest argument) => (argument.Type with { IsNullable = !argument.IsRequired || argument.Type.IsNullable }).GraphQL;

    private static string Listed(IEnumerable<string> entries) => string.Join(", ", entries) is { Length: > 0 } list ? $"({list})" : "";
}
