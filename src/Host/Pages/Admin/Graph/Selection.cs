using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Lists;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Pages.Admin.Graph;

/// <summary>Selections of GraphQL, made from what the manifest says.</summary>
internal static class Selection
{
    /// <summary>A field; of an object all of its parts.</summary>
    public static string Of(AdminField field) => Of(field.Name, field.Type);

    /// <summary>What a link to a record shows.</summary>
    public static string Link(AdminResource resource) => resource.Title is { } title ? $"id {title.Name}" : "id";

    /// <summary>A field as a column of a list: the key of another record comes with what that record is known by.</summary>
    public static string Column(AdminField field, AdminCatalog catalog) =>
        field.Relation is { } relation ? $"{field.Name} {relation.Name} {{ {Link(catalog.Of(relation))} }}" : Of(field);

    /// <summary>The answer of an action: of records what a list shows of them, of objects all their parts.</summary>
    public static string Answer(string name, ValueManifest type, AdminCatalog catalog) => type.Unlisted() switch
    {
        { Kind: "record", Name: var resource } => $"{name} {{ {Record(catalog.Named(resource), catalog)} }}",
        { Kind: "object", Parts.Count: > 0 } => $"{name} {{ {string.Join(' ', type.ReadableParts().Select(part => Answer(part.Name, part.Type, catalog)))} }}",
        _ => name,
    };

    /// <summary>What a short list shows of a record.</summary>
    private static string Record(AdminResource resource, AdminCatalog catalog) =>
        string.Join(' ', UsualColumns.Of(resource).Where(field => field.Name != "id" && field != resource.Title).Select(field => Column(field, catalog)).Prepend(Link(resource)));

    private static string Of(string name, ValueManifest type) => type.Unlisted() is { Kind: "object", Parts.Count: > 0 }
        ? $"{name} {{ {string.Join(' ', type.ReadableParts().Select(part => Of(part.Name, part.Type)))} }}"
        : name;
}
