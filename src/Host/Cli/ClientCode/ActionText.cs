using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.ClientCode;

/// <summary>Writes the methods of a resource: its actions, one by one and many at once, and what is calculated from arguments.</summary>
internal sealed class ActionText(ResourceManifest resource, Manifest manifest)
{
    private const string Cancellation = "CancellationToken cancellation = default";
    private const string Refused = "    /// <exception cref=\"KnowledgeException\">It was refused, or the network cannot be reached.</exception>\n";
    private const string Some = "For 500 at most, in one transaction: one that is refused leaves the others alone.";

    /// <summary>All methods.</summary>
    public IEnumerable<string> All() =>
    [
        .. resource.Fields.Where(field => field.Arguments.Count > 0).Select(Calculation),
        .. resource.Actions.SelectMany(Of),
    ];

    private IEnumerable<string> Of(ActionManifest action) => action.Kind switch
    {
        "read" => [Read(action)],
        "create" => [Change(action), .. action.Bulk is { } bulk ? [CreateMany(action, bulk)] : Array.Empty<string>()],
        "update" or "destroy" => [Change(action), .. action.Bulk is { } bulk ? [ChangeMany(action, bulk, "ids"), ChangeMany(action, bulk, "filter")] : Array.Empty<string>()],
        _ => [Run(action)],
    };

    private string Change(ActionManifest action)
    {
        // Of a record that is gone there is nothing to answer.
        var (takesRecord, isGone) = (action.TakesRecord, action.Kind == "destroy");
        var version = takesRecord ? ArgumentText.Parameter("ifVersion", "The version that you have read; when the record has another one by now, nothing is done.") : "";
        return Method(
            action.Summary,
            (takesRecord ? ArgumentText.Parameter("id", "The record's key.") : "") + ArgumentText.Documentation(action.Arguments) + version,
            $"{(isGone ? "Task" : $"Task<{resource.Name}>")} {action.Name}",
            [.. takesRecord ? ["Guid id"] : Array.Empty<string>(), .. ArgumentText.Parameters(action.Arguments), .. takesRecord ? ["string? ifVersion = null"] : Array.Empty<string>(), Cancellation],
            $"{(isGone ? "Do" : "Act")}(\"{action.GraphQL}\", [{Listed([.. takesRecord ? ["new(\"id\", \"ID!\", id)", "new(\"ifVersion\", \"String\", ifVersion)"] : Array.Empty<string>(), .. ArgumentText.Input(action)])}], cancellation)");
    }

    private string CreateMany(ActionManifest action, string bulk) => Method(
        $"{action.Summary} {Some}",
        ArgumentText.Parameter("input", "One for each record."),
        $"Task<IReadOnlyList<Outcome<{resource.Name}>>> {action.Name}Many",
        [$"IReadOnlyList<{action.Input}> input", Cancellation],
        $"ActMany(\"{bulk}\", [new(\"input\", \"[{action.Input}!]!\", input)], cancellation)");

    private string ChangeMany(ActionManifest action, string bulk, string which) => Method(
        $"{action.Summary} {Some}",
        ArgumentText.Parameter(which, which == "ids" ? "The records' keys." : "Which of those that you may see.") + ArgumentText.Documentation(action.Arguments),
        $"Task<IReadOnlyList<Outcome<{resource.Name}>>> {action.Name}Many",
        [which == "ids" ? "IReadOnlyList<Guid> ids" : $"{resource.Name}Filter filter", .. ArgumentText.Parameters(action.Arguments), Cancellation],
        $"ActMany(\"{bulk}\", [{Listed([which == "ids" ? "new(\"ids\", \"[ID!]\", ids)" : $"new(\"filter\", \"{resource.Name}Filter\", filter)", .. ArgumentText.Input(action)])}], cancellation)");

    private string Read(ActionManifest action) => Method(
        action.Summary,
        ArgumentText.Documentation(action.Arguments) + ArgumentText.Parameter("filter", "Which of them; all when null.") + ArgumentText.Parameter("sort", "In which order; newest first when null."),
        $"IAsyncEnumerable<{resource.Name}> {action.Name}",
        [.. ArgumentText.Parameters(action.Arguments), $"{resource.Name}Filter? filter = null", $"IReadOnlyList<Sort<{resource.Name}SortField>>? sort = null", Cancellation],
        $"ReadAll(\"{action.GraphQL}\", [{Listed(ArgumentText.Given(action.Arguments))}], filter, sort, cancellation)");

    /// <summary>An action that is no change of one record.</summary>
    private string Run(ActionManifest action)
    {
        var given = Listed(action.IsQuery ? ArgumentText.Given(action.Arguments) : ArgumentText.Input(action));
        var answer = action.Result is { } result ? CSharp.Type(result) : null;
        var call = (action.IsQuery, answer) switch
        {
            (true, _) => $"Ask<{answer ?? "bool?"}>(\"{action.GraphQL}\", [{given}], \"{Selected(action)}\", cancellation)",
            (_, null) => $"Do(\"{action.GraphQL}\", [{given}], cancellation)",
            _ => $"Run<{answer}>(\"{action.GraphQL}\", [{given}], \"{Selected(action)}\", cancellation)",
        };
        return Method(
            action.Summary,
            ArgumentText.Documentation(action.Arguments),
            $"{(answer is null ? "Task" : $"Task<{answer}>")} {action.Name}",
            [.. ArgumentText.Parameters(action.Arguments), Cancellation],
            call);
    }

    private string Calculation(FieldManifest field)
    {
        var type = CSharp.Type(field.Type with { IsNullable = field.MayBeNull });
        return Method(
            field.Summary,
            ArgumentText.Parameter("id", "The record's key.") + ArgumentText.Documentation(field.Arguments),
            $"Task<{type}> {CSharp.Pascal(field.Name)}",
            ["Guid id", .. ArgumentText.Parameters(field.Arguments), Cancellation],
            $"Calculate<{type}>(\"{field.Name}\", id, [{Listed(ArgumentText.Given(field.Arguments))}], \"{SelectionText.Of(field.Type)}\", cancellation)");
    }

    private string Selected(ActionManifest action) => action.Result is { } result ? SelectionText.OfResult(result, manifest) : "";

    private static string Method(string summary, string parameters, string head, IEnumerable<string> takes, string call) =>
        $"{CSharp.Summary(summary.Trim())}{parameters}{ArgumentText.Parameter("cancellation", "Ends the wait.")}{Refused}    public {head}({Listed(takes)}) =>\n        {call};\n";

    private static string Listed(IEnumerable<string> entries) => string.Join(", ", entries);
}
