using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Graph;
using Knowledge.Host.Pages.Admin.Lists;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Pages.Admin.Records;

/// <summary>The GraphQL query of a record with the beginning of everything that it leads to.</summary>
internal static class RecordDocument
{
    /// <summary>How many records a relation shows.</summary>
    public const int Related = 5;

    private const int RelatedColumns = 4;

    /// <summary>Asks for the record.</summary>
    public static GraphDocument Of(AdminResource resource, Guid id, AdminCatalog catalog) =>
        new($"query($id: ID!) {{ {resource.Manifest.One}(id: $id) {{ {All(resource, catalog)} }} }}", new Dictionary<string, object?> { ["id"] = id.ToString("D") });

    /// <summary>Asks for the record when it is destroyed.</summary>
    public static GraphDocument OfDestroyed(AdminResource resource, Guid id, AdminCatalog catalog) => new(
        $"query($filter: {resource.Manifest.Name}Filter) {{ {resource.Manifest.Deleted}(filter: $filter, first: 1) {{ nodes {{ {All(resource, catalog)} }} }} }}",
        new Dictionary<string, object?> { ["filter"] = new Dictionary<string, object?> { ["id"] = new Dictionary<string, object?> { ["eq"] = id.ToString("D") } } });

    /// <summary>The columns of a short list: those of the full one but the way back.</summary>
    public static IReadOnlyList<AdminField> Columns(AdminResource resource, RelationManifest relation, AdminCatalog catalog)
    {
        var other = catalog.Of(relation);
        return [.. UsualColumns.Of(other).Where(field => field.Name != "id" && field != other.Title && field != catalog.Back(resource, relation)).Take(RelatedColumns)];
    }

    private static string All(AdminResource resource, AdminCatalog catalog)
    {
        var values = resource.Fields.Select(field => Selection.Column(field, catalog));
        var ones = resource.Manifest.Relations.Where(relation => !relation.IsMany && resource.Field(relation.Name + "Id") is null)
            .Select(relation => $"{relation.Name} {{ {Selection.Link(catalog.Of(relation))} }}");
        var many = resource.Manifest.Relations.Where(relation => relation.IsMany).Select(relation => Many(resource, relation, catalog));
        return string.Join(' ', [.. values, .. ones, .. many, resource.Manifest.Version]);
    }

    private static string Many(AdminResource resource, RelationManifest relation, AdminCatalog catalog)
    {
        var columns = Columns(resource, relation, catalog).Select(field => Selection.Column(field, catalog));
        return $"{relation.Name}(first: {Related}) {{ totalCount nodes {{ {string.Join(' ', [Selection.Link(catalog.Of(relation)), .. columns])} }} }}";
    }
}
