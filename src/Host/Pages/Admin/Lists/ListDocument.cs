using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Graph;
using Knowledge.Kernel.GraphQL;

namespace Knowledge.Host.Pages.Admin.Lists;

/// <summary>The GraphQL query of a page of a list.</summary>
internal static class ListDocument
{
    /// <summary>Asks for a page.</summary>
    /// <param name="state">Which.</param>
    /// <param name="size">How many records, 1 to 100.</param>
    /// <param name="catalog">To find what related records are known by.</param>
    /// <param name="counted">Whether to count all records of the list.</param>
    public static GraphDocument Of(ListState state, int size, AdminCatalog catalog, bool counted)
    {
        var manifest = state.Resource.Manifest;
        var arguments = new List<(string Name, string Type, object Value)>();
        if (state.Conditions.Count > 0)
            arguments.Add(("filter", manifest.Name + "Filter", new Dictionary<string, object?> { ["and"] = state.Conditions.Select(condition => (object?)condition.Filter()).ToList() }));
        if (state.Sort is { } sort)
            arguments.Add(("sort", $"[{manifest.Name}Sort!]", new List<object?> { Order(sort) }));
        arguments.Add((state.Before is null ? "first" : "last", "Int", size));
        if (state.Before is { } before)
            arguments.Add(("before", "String", before));
        else if (state.After is { } after)
            arguments.Add(("after", "String", after));
        if (state.Run is { } run)
            arguments.AddRange(run.Arguments());
        var declared = string.Join(", ", arguments.Select(argument => $"${argument.Name}: {argument.Type}"));
        var given = string.Join(", ", arguments.Select(argument => $"{argument.Name}: ${argument.Name}"));
        return new(
            $"query({declared}) {{ {state.Root}({given}) {{ {(counted ? "totalCount " : "")}pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} nodes {{ {Fields(state, catalog)} }} }} }}",
            arguments.ToDictionary(argument => argument.Name, argument => (object?)argument.Value));
    }

    private static Dictionary<string, object?> Order(SortKey sort) =>
        new() { ["field"] = EnumNames.Constant(sort.Field.Name), ["order"] = sort.Descending ? "DESC" : "ASC" };

    private static string Fields(ListState state, AdminCatalog catalog)
    {
        IEnumerable<AdminField> shown = [state.Resource.Field("id")!, .. state.Columns];
        var title = state.Resource.Title is { } known && !state.Columns.Contains(known) ? [known] : Array.Empty<AdminField>();
        return string.Join(' ', shown.Concat(title).DistinctBy(field => field.Name).Select(field => Selection.Column(field, catalog)));
    }
}
