using Knowledge.Host.Cli.Verbs;
using Knowledge.Host.Cli.Verbs.Values;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Reference;

/// <summary>One action: what it takes, and how it is run through each face.</summary>
internal static class ActionSection
{
    private const string Errors = "errors { code message path }";

    public static void Write(Page page, Verb verb)
    {
        var action = verb.Action!;
        page.Heading(3, action.Name).Paragraph(string.Join(' ', Words(verb).Where(words => words.Length > 0)))
            .Table(["argument", "type", "left out", "meaning"], action.Arguments.Select(Argument))
            .Code("graphql", GraphQL(verb));
        if (action.Bulk is not null)
            page.Code("graphql", Bulk(verb));
        page
            .Code("bash", string.Join('\n', VerbExamples.Of(verb)))
            .Code("csharp", Code(verb));
    }

    private static IEnumerable<string> Words(Verb verb)
    {
        var action = verb.Action!;
        yield return Kind(verb);
        yield return action.Summary;
        if (action.Result is { } result)
            yield return $"The answer is {WithArticle(TypeText.Of(result))}.".Replace("; or none", ", or none", StringComparison.Ordinal);
        if (action.Upsert.Count > 0)
            yield return $"When there is a record with the same {string.Join(" and ", action.Upsert.Select(Page.Quoted))}, it takes over the other values.";
        if (action.OnDeleted)
            yield return "It is for destroyed records alone.";
        if (action.IsAtomic)
            yield return "It is one statement: many may run it on the same record at once.";
        if (From(verb.Resource, action) is { Count: > 0 } states)
            yield return $"It takes a record that is {string.Join(" or ", states.Select(Page.Quoted))}.";
    }

    private static string WithArticle(string words) => ("AEIOUaeiou".Contains(words.TrimStart('[', '`')[0], StringComparison.Ordinal) ? "an " : "a ") + words;

    private static List<string> From(ResourceManifest resource, ActionManifest action) =>
        [.. resource.Transitions.Where(way => way.Action == action.Name).Select(way => way.From).Distinct()];

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
        if (verb.Kind == VerbKind.List)
            return Document("query", action.GraphQL, action.Arguments.Select(argument => (argument.Name, Input(argument))), ["nodes { id }"]);
        if (action.IsQuery)
            return Document("query", action.GraphQL, action.Arguments.Select(argument => (argument.Name, Input(argument))), Selected(action.Result) is { Length: > 0 } parts ? [parts] : []);
        var variables = new List<(string Name, string Type)>();
        if (verb.TakesId)
            variables.Add(("id", "ID!"));
        if (action.Arguments.Count > 0)
            variables.Add(("input", action.Input + "!"));
        var result = verb.Kind == VerbKind.Change ? "record { id }" : action.Result is null ? null : $"result {Braced(Selected(action.Result))}".TrimEnd();
        var secret = verb.Resource.ShowsSecret && verb.IsCreate ? "secret" : null;
        return Document("mutation", action.GraphQL, variables, new[] { result, secret, Errors }.OfType<string>());
    }

    /// <summary>The form that takes many records.</summary>
    private static string Bulk(Verb verb)
    {
        var action = verb.Action!;
        List<(string Name, string Type)> variables = verb.TakesId ? [("ids", "[ID!]")] : [("input", $"[{action.Input}!]!")];
        if (verb.TakesId && action.Arguments.Count > 0)
            variables.Add(("input", action.Input + "!"));
        return Document("mutation", action.Bulk!, variables, [$"results {{ id {(verb.Resource.ShowsSecret && verb.IsCreate ? "secret " : "")}{Errors} }}", Errors]);
    }

    /// <summary>What stands within the braces behind a result.</summary>
    private static string Selected(ValueManifest? type) => type?.Unlisted() switch
    {
        { Kind: "record" } => "id",
        { Kind: "object" } value => string.Join(' ', value.Parts.Where(part => part.Type.IsReadable()).Select(part => $"{part.Name} {Braced(Selected(part.Type))}".TrimEnd())),
        _ => "",
    };

    private static string Braced(string selection) => selection.Length == 0 ? "" : $"{{ {selection} }}";

    private static string Document(string kind, string field, IEnumerable<(string Name, string Type)> variables, IEnumerable<string> answer)
    {
        var all = variables.ToList();
        var lines = answer.Select(line => $"\n    {line}").ToList();
        var declared = all.Count == 0 ? "" : $" ({string.Join(", ", all.Select(variable => $"${variable.Name}: {variable.Type}"))})";
        var given = all.Count == 0 ? "" : $"({string.Join(", ", all.Select(variable => $"{variable.Name}: ${variable.Name}"))})";
        return $"{kind}{declared} {{\n  {field}{given}{(lines.Count == 0 ? "" : $" {{{string.Concat(lines)}\n  }}")}\n}}";
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
