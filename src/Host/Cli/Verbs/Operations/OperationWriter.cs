using System.Text.Json.Nodes;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Verbs.Operations;

/// <summary>Writes what is sent to the host for a verb.</summary>
internal static class OperationWriter
{
    private const string Errors = "errors { code message path }";

    /// <summary>One page of a list.</summary>
    /// <param name="verb">The list.</param>
    /// <param name="arguments">Those of a read action.</param>
    /// <param name="request">Which records, in which order, which fields.</param>
    /// <param name="count">How many.</param>
    /// <param name="after">The cursor to begin after.</param>
    /// <param name="counts">Whether to ask how many there are in all.</param>
    public static Operation Page(Verb verb, JsonObject arguments, ListRequest request, int count, string? after, bool counts)
    {
        var variables = new Variables();
        foreach (var argument in verb.Arguments.Where(argument => arguments.ContainsKey(argument.Name)))
            variables.Add(argument.Name, InputType(argument), arguments[argument.Name]?.DeepClone());
        variables.Add("first", "Int", count);
        if (after is not null)
            variables.Add("after", "String", after);
        if (request.Filter is { } filter)
            variables.Add("filter", verb.Resource.Name + "Filter", filter.DeepClone());
        if (request.Sort is { Count: > 0 } sort)
            variables.Add("sort", $"[{verb.Resource.Name}Sort!]", sort.DeepClone());
        return variables.Operation("query", verb.Field, $"{{ {(counts ? "totalCount " : "")}nodes {request.Selection.GraphQL} pageInfo {{ hasNextPage endCursor }} }}");
    }

    /// <summary>One record by its key.</summary>
    public static Operation One(Verb verb, string id, Selection selection) =>
        new Variables().Add("id", "ID!", id).Operation("query", verb.Field, selection.GraphQL);

    /// <summary>A change of one record.</summary>
    public static Operation Change(Verb verb, string? id, JsonObject arguments, Selection selection)
    {
        var variables = new Variables();
        if (id is not null)
            variables.Add("id", "ID!", id);
        if (verb.Arguments.Count > 0)
            variables.Add("input", verb.Action!.Input + "!", arguments);
        return variables.Operation("mutation", verb.Field, Payload(verb, selection));
    }

    /// <summary>The same create for several rows in one request; each is at the root as <c>r0</c>, <c>r1</c>, ….</summary>
    public static Operation Batch(Verb verb, IReadOnlyList<JsonObject> rows)
    {
        var variables = new JsonObject();
        for (var row = 0; row < rows.Count; row++)
            variables[$"i{row}"] = rows[row].DeepClone();
        var declared = string.Join(", ", rows.Select((_, row) => $"$i{row}: {verb.Action!.Input}!"));
        var fields = string.Join(' ', rows.Select((_, row) => $"r{row}: {verb.Field}(input: $i{row}) {Payload(verb, Selections.Key)}"));
        return new("r0", $"mutation ({declared}) {{ {fields} }}", variables);
    }

    /// <summary>An action that is no change of one record.</summary>
    public static Operation Run(Verb verb, JsonObject arguments)
    {
        var action = verb.Action!;
        var result = action.Result is { } type ? Result(type) : null;
        var variables = new Variables();
        if (action.IsQuery)
        {
            foreach (var argument in verb.Arguments.Where(argument => arguments.ContainsKey(argument.Name)))
                variables.Add(argument.Name, InputType(argument), arguments[argument.Name]?.DeepClone());
            return variables.Operation("query", verb.Field, result ?? "");
        }

        if (verb.Arguments.Count > 0)
            variables.Add("input", action.Input + "!", arguments);
        return variables.Operation("mutation", verb.Field, $"{{ {(result is null ? "" : $"result {result} ")}{Errors} }}");
    }

    private static string Payload(Verb verb, Selection selection) =>
        $"{{ record {selection.GraphQL} {(verb.Resource.ShowsSecret ? "secret " : "")}{Errors} }}";

    private static string InputType(ArgumentManifest argument) => (argument.Type with { IsNullable = !argument.IsRequired || argument.Type.IsNullable }).GraphQL;

    private static string Result(ValueManifest type)
    {
        var parts = type.Kind == "list" ? type.Entry!.Parts : type.Parts;
        return parts.Count == 0 ? "" : $"{{ {string.Join(' ', parts.Select(part => $"{part.Name} {Result(part.Type)}".TrimEnd()))} }}";
    }
}
