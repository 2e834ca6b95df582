using Knowledge.Host.Pages.Admin.Catalog;
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

    private static string Of(string name, ValueManifest type) => type.Unlisted() is { Kind: "object", Parts.Count: > 0 }
        ? $"{name} {{ {string.Join(' ', type.ReadableParts().Select(part => Of(part.Name, part.Type)))} }}"
        : name;
}
