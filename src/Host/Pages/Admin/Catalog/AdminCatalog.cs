using GraphQL.Types;
using Knowledge.Kernel.Manifests;
using Knowledge.Kernel.Modules;

namespace Knowledge.Host.Pages.Admin.Catalog;

/// <summary>All resources that there are screens for: all that are declared.</summary>
internal sealed class AdminCatalog(ModuleCatalog modules, ISchema schema)
{
    /// <summary>The modules with their resources, lowest first.</summary>
    public IReadOnlyList<(string Module, IReadOnlyList<AdminResource> Resources)> Modules { get; } =
    [
        .. modules.Modules.Where(module => module.Resources.Count > 0).Select(module => (
            module.Name,
            (IReadOnlyList<AdminResource>)[.. module.Resources.Select(resource => new AdminResource(resource, schema)).OrderBy(resource => resource.One)])),
    ];

    /// <summary>The resource at an address; null when there is none.</summary>
    public AdminResource? Find(string module, string slug) => All().FirstOrDefault(resource =>
        resource.Manifest.Module.Equals(module, StringComparison.OrdinalIgnoreCase) && resource.Slug.Equals(slug, StringComparison.OrdinalIgnoreCase));

    /// <summary>The other side of a relation.</summary>
    public AdminResource Of(RelationManifest relation) => Named(relation.Target);

    /// <summary>The resource of that name.</summary>
    public AdminResource Named(string name) => All().First(resource => resource.Manifest.Name == name);

    /// <summary>The same for names from the past: null when no module has it any more.</summary>
    public AdminResource? Known(string name) => All().FirstOrDefault(resource => resource.Manifest.Name == name);

    /// <summary>Of which resource an argument takes the key: the one that a relation leads to by it, or the one that it is named after; null when its name does not say.</summary>
    public AdminResource? KeyOf(AdminResource resource, string argument) =>
        resource.Field(argument) is { Relation: { } relation } ? Of(relation)
        : argument.EndsWith("Id", StringComparison.Ordinal) ? All().FirstOrDefault(named => named.Manifest.Name.Equals(argument[..^2], StringComparison.OrdinalIgnoreCase))
        : null;

    /// <summary>The relation by which the records at the end of a relation to many point back; null when there is not exactly one.</summary>
    public AdminField? Back(AdminResource resource, RelationManifest many)
    {
        var pointing = Of(many).Fields.Where(field => field.Relation?.Target == resource.Manifest.Name).Take(2).ToList();
        return pointing.Count == 1 ? pointing[0] : null;
    }

    private IEnumerable<AdminResource> All() => Modules.SelectMany(module => module.Resources);
}
