using System.Text.Json;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Graph;

namespace Knowledge.Host.Pages.Admin.Forms;

/// <summary>Offers records of a resource to somebody who fills in the key of one.</summary>
internal sealed class KeyChoices(AdminGraph graph)
{
    private const int Most = 20;
    private const int LongestText = 200;

    /// <summary>What there is to know to fill in such a key.</summary>
    public static string Hint(AdminResource resource) =>
        $"{(resource.Title is { Filters: true } ? "Type part of the name and choose" : "Choose one of the latest")}, or give the key of one of the {resource.Many.ToLowerInvariant()}.";

    /// <summary>Where a field asks for them.</summary>
    /// <param name="resource">Of what.</param>
    /// <param name="field">The id of the field in the page.</param>
    /// <param name="name">The name that the field sends what was typed by.</param>
    public static string Path(AdminResource resource, string field, string name) => $"{resource.Path}/choices?field={Uri.EscapeDataString(field)}&name={Uri.EscapeDataString(name)}";

    /// <summary>Those that the visitor may see and that a text names, latest first: the one whose key it is, or those with it in their name.</summary>
    public async Task<IReadOnlyList<KeyChoice>> Named(AdminResource resource, AdminField title, string text, CancellationToken cancellation)
    {
        var name = resource.Manifest.Many;
        var document = $"query($filter: {resource.Manifest.Name}Filter) {{ {name}(filter: $filter, first: {Most}) {{ nodes {{ id {title.Name} }} }} }}";
        var answer = await graph.Run(new(document, new() { ["filter"] = Filter(title, text.Trim()) }), cancellation);
        return answer.Field(name) is { } list ? [.. list.GetProperty("nodes").EnumerateArray().Select(node => Choice(resource, title, node))] : [];
    }

    private static Dictionary<string, object?>? Filter(AdminField title, string text) => text switch
    {
        _ when Guid.TryParse(text, out _) => new() { ["id"] = new Dictionary<string, object?> { ["eq"] = text } },
        { Length: > 0 and <= LongestText } when title.Filters => new() { [title.Name] = new Dictionary<string, object?> { ["contains"] = text } },
        _ => null,
    };

    private static KeyChoice Choice(AdminResource resource, AdminField title, JsonElement node)
    {
        var id = node.GetProperty("id").GetGuid();
        return new(id, node.GetProperty(title.Name).GetString() is { Length: > 0 } name ? name : id.ToString(), resource.PathOf(id));
    }
}

/// <summary>A record to choose.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">What it is known by.</param>
/// <param name="Href">Where it is.</param>
internal sealed record KeyChoice(Guid Id, string Name, string Href);
