using GraphQL.Types;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Pages.Admin.Catalog;

/// <summary>Reads from a manifest which values there are to show.</summary>
internal static class AdminFields
{
    private static readonly ValueManifest Key = new("key", "Guid", false);
    private static readonly ValueManifest Time = new("time", "DateTimeOffset", false);

    /// <summary>
    /// The key, what was declared, the keys of related records, and the two times, as far as GraphQL has them; nothing that is sensitive.
    /// A relation whose key is on the other side has none here.
    /// </summary>
    public static IEnumerable<AdminField> Of(ResourceManifest manifest, ISchema schema)
    {
        AdminField[] all =
        [
            new("id", "The key; its order follows the time of creation.", Key, Filters: true, Sorts: false),
            .. manifest.Relations.Where(relation => !relation.IsMany).Select(KeyOf),
            .. manifest.Fields.Where(IsShown).Select(Declared),
            new("createdAt", "When the record was made.", Time, Filters: true, Sorts: true),
            new("updatedAt", "When the record was last changed.", Time, Filters: true, Sorts: true),
        ];
        var (record, filter) = (Type<IComplexGraphType>(schema, manifest.Name), Type<IComplexGraphType>(schema, manifest.Name + "Filter"));
        return all.DistinctBy(field => field.Name)
            .Where(field => record.HasField(field.Name))
            .Select(field => field with { Filters = field.Filters && filter.HasField(field.Name) });
    }

    private static T Type<T>(ISchema schema, string name)
        where T : class => (T)schema.AllTypes[name]!;

    /// <summary>A calculation that needs arguments has no value by itself.</summary>
    private static bool IsShown(FieldManifest field) => !field.Is("sensitive") && field.Arguments.All(argument => !argument.IsRequired);

    private static AdminField KeyOf(RelationManifest relation) =>
        new(relation.Name + "Id", relation.Summary, Key with { IsNullable = relation.IsOptional }, Filters: true, Sorts: false, relation);

    private static AdminField Declared(FieldManifest field) =>
        new(field.Name, field.Summary, field.Type, field.Is("filter"), field.Is("sort"));
}
