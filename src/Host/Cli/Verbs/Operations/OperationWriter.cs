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
    public static Operation Change(Verb verb, string? id, JsonObject arguments, Selection selection, string? ifVersion = null)
    {
        var variables = new Variables();
        if (id is not null)
            variables.Add("id", "ID!", id);
        if (ifVersion is not null)
            variables.Add("ifVersion", "String", ifVersion);
        if (verb.Arguments.Count > 0)
            variables.Add("input", verb.Action!.Input + "!", arguments);
        return variables.Operation("mutation", verb.Field, Payload(verb, selection));
    }

    /// <summary>The same create for several rows at once.</summary>
    public static Operation Batch(Verb verb, IReadOnlyList<JsonObject> rows) => new Variables()
        .Add("input", $"[{verb.Action!.Input}!]!", new JsonArray([.. rows.Select(row => row.DeepClone())]))
        .Operation("mutation", verb.Action.Bulk!, $"{{ results {{ id {(verb.Resource.ShowsSecret ? "secret " : "")}{Errors} }} {Errors} }}");

    /// <summary>An action that is no change of one record.</summary>
    /// <param name="verb">The action.</param>
    /// <param name="arguments">What it takes.</param>
    /// <param name="selection">Which parts of its answer; null when that is a value by itself, or nothing.</param>
    public static Operation Run(Verb verb, JsonObject arguments, Selection? selection)
    {
        var (action, variables) = (verb.Action!, new Variables());
        if (action.IsQuery)
        {
            foreach (var argument in verb.Arguments.Where(argument => arguments.ContainsKey(argument.Name)))
                variables.Add(argument.Name, InputType(argument), arguments[argument.Name]?.DeepClone());
            return variables.Operation("query", verb.Field, selection?.GraphQL ?? "");
        }

        if (verb.Arguments.Count > 0)
            variables.Add("input", action.Input + "!", arguments);
        return variables.Operation("mutation", verb.Field, $"{{ {(action.Result is null ? "" : $"result {selection?.GraphQL} ")}{Errors} }}");
    }

    private static string Payload(Verb verb, Selection selection) =>
        $"{{ record {selection.GraphQL} {(verb.Resource.ShowsSecret ? "secret " : "")}{Errors} }}";

    private static string InputType(ArgumentManifest argument) => (argument.Type with { IsNullable = !argument.IsRequired || argument.Type.IsNullable }).GraphQL;
}
