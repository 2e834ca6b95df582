using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.ClientCode;

/// <summary>Writes the method of an action.</summary>
internal static class ActionText
{
    private static readonly string[] Words =
        ["as", "base", "case", "class", "default", "event", "for", "if", "in", "is", "lock", "new", "object", "operator", "out", "params", "ref", "return", "string", "switch", "this", "using", "value", "while"];

    /// <returns>Null for what is neither about a record nor a list of them: what it answers is not in the manifest.</returns>
    public static string? Of(ResourceManifest resource, ActionManifest action) => action.Kind switch
    {
        "read" => Read(resource, action),
        "create" or "update" or "destroy" => Change(resource, action),
        _ => null,
    };

    private static string Change(ResourceManifest resource, ActionManifest action)
    {
        IEnumerable<string> parameters =
        [
            .. action.TakesRecord ? (string[])["Guid id"] : [],
            .. Parameters(action),
            "CancellationToken cancellation = default",
        ];
        var input = action.Arguments.Count == 0 ? "null" : $"\"{action.Input}\"";
        return Heading(action, action.TakesRecord) + $"""
                public Task<{resource.Name}> {action.Name}({string.Join(", ", parameters)}) =>
                    Act("{action.GraphQL}", {(action.TakesRecord ? "id" : "null")}, {input}, {Given(action)}, cancellation);

            """;
    }

    private static string Read(ResourceManifest resource, ActionManifest action)
    {
        IEnumerable<string> parameters =
        [
            .. Parameters(action),
            $"{resource.Name}Filter? filter = null",
            $"IReadOnlyList<Sort<{resource.Name}SortField>>? sort = null",
            "CancellationToken cancellation = default",
        ];
        return Heading(action, takesRecord: false, "    /// <param name=\"filter\">Which of them; all when null.</param>\n    /// <param name=\"sort\">In which order; newest first when null.</param>\n") + $"""
                public IAsyncEnumerable<{resource.Name}> {action.Name}({string.Join(", ", parameters)}) =>
                    ReadAll("{action.GraphQL}", {Given(action)}, filter, sort, cancellation);

            """;
    }

    private static string Heading(ActionManifest action, bool takesRecord, string more = "") =>
        CSharp.Summary(action.Summary)
        + (takesRecord ? "    /// <param name=\"id\">The record's key.</param>\n" : "")
        + string.Concat(Ordered(action).Select(argument => $"    /// <param name=\"{argument.Name}\">{CSharp.Escape(argument.Summary)}</param>\n"))
        + more
        + "    /// <param name=\"cancellation\">Ends the wait.</param>\n"
        + "    /// <exception cref=\"KnowledgeException\">It was refused, or the network cannot be reached.</exception>\n";

    private static IEnumerable<string> Parameters(ActionManifest action) => Ordered(action).Select(argument => argument.IsRequired
        ? $"{CSharp.Type(argument.Type)} {Name(argument)}"
        : $"{CSharp.Type(argument.Type, isOptional: !argument.Type.IsNullable)} {Name(argument)} = null");

    /// <summary>C# wants what may be left out at the end.</summary>
    private static IEnumerable<ArgumentManifest> Ordered(ActionManifest action) => action.Arguments.OrderBy(argument => !argument.IsRequired);

    private static string Given(ActionManifest action) =>
        $"[{string.Join(", ", action.Arguments.Select(argument => $"new(\"{argument.Name}\", \"{Declared(argument)}\", {Name(argument)})"))}]";

    private static string Declared(ArgumentManifest argument) => argument.IsRequired ? argument.Type.GraphQL : argument.Type.GraphQL.TrimEnd('!');

    /// <summary>A word of the language itself is written with a sign before it.</summary>
    private static string Name(ArgumentManifest argument) =>
        Words.Contains(argument.Name) ? "@" + argument.Name : argument.Name;
}
