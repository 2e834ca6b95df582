using System.Text.Json;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Lists;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Pages.Admin.Values;

/// <summary>What an action answered, with what it is: so records are links, objects have their parts named, and lists of either are tables.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Json">What GraphQL answered.</param>
/// <param name="Catalog">All resources.</param>
internal sealed record ResultValue(ValueManifest Type, JsonElement Json, AdminCatalog Catalog)
{
    /// <summary>Whether there is nothing to show.</summary>
    public bool IsMissing => Json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined || (Json.ValueKind == JsonValueKind.Array && Json.GetArrayLength() == 0);

    /// <summary>Whether it is a list of records or objects.</summary>
    public bool IsTable => Type is { Kind: "list", Entry.Kind: "record" or "object" };

    /// <summary>The entries of a list.</summary>
    public IReadOnlyList<ResultValue> Entries => Json.ValueKind == JsonValueKind.Array ? [.. Json.EnumerateArray().Select(entry => this with { Type = Type.Unlisted(), Json = entry })] : [];

    /// <summary>The parts of a record or an object, with their labels.</summary>
    public IReadOnlyList<(string Label, ResultValue Value)> Parts => Type.Kind == "object"
        ? [.. Type.ReadableParts().Select(part => (Words.Of(part.Name), this with { Type = part.Type, Json = Part(part.Name) }))]
        : [];

    /// <summary>What else a list shows of a record.</summary>
    public IReadOnlyList<ShownValue> Columns => Resource is { } resource && Json.ValueKind == JsonValueKind.Object
        ? [.. UsualColumns.Of(resource).Where(one => one.Name != "id" && one != resource.Title).Select(one => Shown.Value(Catalog, Json, one, whole: false))]
        : [];

    /// <summary>The heads of a table.</summary>
    public IReadOnlyList<string> Heads => Entries is not [var first, ..] ? [] : first.Resource is { } resource
        ? [resource.One, .. first.Columns.Select(column => column.Field.Label)]
        : [.. first.Parts.Select(part => part.Label)];

    /// <summary>The link to a record; null when it is none.</summary>
    public RecordLink? Link => Resource is { } resource && Json.ValueKind == JsonValueKind.Object ? RecordLink.Of(resource, Json) : null;

    /// <summary>A plain value.</summary>
    public ShownValue Plain => new(new AdminField("result", "", Type, false, false), Json, null, IsWhole: true);

    private AdminResource? Resource => Type.Kind == "record" ? Catalog.Named(Type.Name) : null;

    private JsonElement Part(string name) => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var part) ? part : default;
}
