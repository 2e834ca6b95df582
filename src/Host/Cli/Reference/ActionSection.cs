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
            return Document("query", action, action.Arguments.Select(argument => (argument.Name, Input(argument))), verb.Kind == VerbKind.List ? ["nodes { id }"] : []);
        var variables = new List<(string Name, string Type)>();
        if (verb.TakesId)
            variables.Add(("id", "ID!"));
        if (action.Arguments.Count > 0)
            variables.Add(("input", action.Input + "!"));
        var result = verb.Kind == VerbKind.Change ? "record { id }" : action.Result is null ? null : "result";
        var secret = verb.Resource.ShowsSecret && verb.IsCreate ? "secret" : null;
        return Document("mutation", action, variables, new[] { result, secret, "errors { code message path }" }.OfType<string>());
    }

    private static string Document(string kind, ActionManifest action, IEnumerable<(string Name, string Type)> variables, IEnumerable<string> answer)
    {
        var all = variables.ToList();
        var lines = answer.Select(line => $"\n    {line}").ToList();
        var declared = all.Count == 0 ? "" : $" ({string.Join(", ", all.Select(variable => $"${variable.Name}: {variable.Type}"))})";
        var given = all.Count == 0 ? "" : $"({string.Join(", ", all.Select(variable => $"{variable.Name}: ${variable.Name}"))})";
        return $"{kind}{declared} {{\n  {action.GraphQL}{given}{(lines.Count == 0 ? "" : $" {{{string.Concat(lines)}\n  }}")}\n}}";
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
}
