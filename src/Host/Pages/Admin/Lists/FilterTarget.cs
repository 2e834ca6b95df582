using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Pages.Admin.Lists;

/// <summary>Something that a list can be filtered by.</summary>
/// <param name="Path">Its name in the address: a field, or <c>relation.id</c> for the key of one of several related records.</param>
/// <param name="Label">How people call it.</param>
/// <param name="Type">What it is compared with.</param>
internal sealed record FilterTarget(string Path, string Label, ValueManifest Type)
{
    private static readonly ValueManifest Key = new("key", "Guid", false);

    /// <summary>The operators that it offers.</summary>
    public IReadOnlyList<Operator> Operators => Lists.Operators.For(Type);

    /// <summary>The relation to many that it goes through, if it does.</summary>
    public string? Through => Path.Split('.') is [var relation, "id"] ? relation : null;

    /// <summary>Everything that the list of a resource can be filtered by.</summary>
    public static IReadOnlyList<FilterTarget> Of(AdminResource resource) =>
    [
        .. resource.Fields.Where(field => field.Filters && Lists.Operators.Are(field.Type)).Select(field => new FilterTarget(field.Name, field.Label, field.Type)),
        .. resource.Manifest.Relations.Where(relation => relation.IsMany).Select(relation => new FilterTarget(relation.Name + ".id", Words.Of(relation.Name), Key)),
    ];
}
