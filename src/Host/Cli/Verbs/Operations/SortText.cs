using System.Text.Json.Nodes;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Verbs.Operations;

/// <summary>Reads the order of a list: <c>title</c>, <c>createdAt:desc</c>, several with commas.</summary>
internal static class SortText
{
    /// <exception cref="Misuse">A name is no field to sort by.</exception>
    public static JsonArray Read(ResourceManifest resource, IEnumerable<string> given) =>
        [.. given.SelectMany(list => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(sort => Key(resource, sort))];

    private static JsonNode Key(ResourceManifest resource, string sort)
    {
        var parts = sort.Split(':');
        var known = RecordFields.Of(resource).Where(field => field.Is("sort")).Select(field => field.Name).ToList();
        if (!known.Contains(parts[0]))
            throw new Misuse($"{resource.Plural} cannot be sorted by '{parts[0]}'. They can by {string.Join(", ", known)}.");
        var order = parts is [_] ? "ASC" : parts is [_, "asc" or "ASC"] ? "ASC" : parts is [_, "desc" or "DESC"] ? "DESC" : throw new Misuse($"'{sort}' is no order; write '{parts[0]}' or '{parts[0]}:desc'.");
        return new JsonObject { ["field"] = EnumNames.Constant(parts[0]), ["order"] = order };
    }
}
